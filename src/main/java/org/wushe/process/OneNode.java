package org.wushe.process;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

/** Lets one node at a time do what one is enough for. */
@Component
public class OneNode {

	private final Database database;

	OneNode(Database database) {
		this.database = database;
	}

	/** Whether this node does it, until the running transaction ends. */
	public boolean does(String work) {
		return this.database.as(Access.system())
			.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
			.param("wushe." + work)
			.query(Boolean.class)
			.single();
	}

}

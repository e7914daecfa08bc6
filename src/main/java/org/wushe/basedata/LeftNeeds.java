package org.wushe.basedata;

import java.util.UUID;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

/**
 * The needs of the demo, and the deeds in its library, that are left to people: whatever
 * these do, the demo keeps out.
 */
@Repository
class LeftNeeds {

	private final Database database;

	LeftNeeds(Database database) {
		this.database = database;
	}

	@Transactional(readOnly = true)
	boolean contains(UUID needId) {
		return this.database.as(Access.system())
			.sql("select exists (select from demo_need where need_id = ?)")
			.param(needId)
			.query(Boolean.class)
			.single();
	}

	@Transactional
	void add(UUID needId) {
		this.database.as(Access.system())
			.sql("insert into demo_need (need_id) values (?) on conflict do nothing")
			.param(needId)
			.update();
	}

}

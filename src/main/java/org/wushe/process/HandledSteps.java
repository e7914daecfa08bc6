package org.wushe.process;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;

@Repository
class HandledSteps {

	private final Database database;

	HandledSteps(Database database) {
		this.database = database;
	}

	/** False if the step was done before. */
	boolean remember(Access access, Step step, String result, Instant now) {
		return this.database.as(access)
			.sql("""
					insert into handled_step (element_instance_key, job_type, result, handled_at)
					values (?, ?, ?::jsonb, ?) on conflict do nothing""")
			.param(step.elementInstanceKey())
			.param(step.type())
			.param(result)
			.param(Columns.timestamp(now))
			.update() == 1;
	}

	Optional<String> result(Access access, Step step) {
		return this.database.as(access)
			.sql("select result from handled_step where element_instance_key = ? and job_type = ?")
			.params(step.elementInstanceKey(), step.type())
			.query(String.class)
			.optional();
	}

	/** The engine asks again within minutes, never after weeks. */
	void forget(Access access, Instant before) {
		this.database.as(access)
			.sql("delete from handled_step where handled_at < ?")
			.param(Columns.timestamp(before))
			.update();
	}

}

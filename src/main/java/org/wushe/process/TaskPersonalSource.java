package org.wushe.process;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalSource;

/** The answers of a task, all at once, for those who may see the task and its case. */
@Component
class TaskPersonalSource implements PersonalSource {

	static final String TYPE = "task";

	static final String ANSWERS = "answers";

	private final Database database;

	TaskPersonalSource(Database database) {
		this.database = database;
	}

	/** What a task is called here, where everything else is called by such an id. */
	static UUID id(long taskKey) {
		return new UUID(0, taskKey);
	}

	@Override
	public String type() {
		return TYPE;
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId) {
		if (!field.equals(ANSWERS)) {
			return Optional.empty();
		}
		return this.database.as(access)
			.sql("""
					select t.answers_enc, t.case_id from user_task t join case_file c on c.id = t.case_id
					where t.key = ? and t.answers_enc is not null""")
			.param(id.getLeastSignificantBits())
			.query((row, number) -> new Sealed(row.getString("answers_enc"), row.getObject("case_id", UUID.class)))
			.optional();
	}

}

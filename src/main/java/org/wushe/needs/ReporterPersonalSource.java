package org.wushe.needs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalSource;

/** Who reported a need for somebody else, for those who may see the need. */
@Component
class ReporterPersonalSource implements PersonalSource {

	private static final Map<String, String> COLUMNS = Map.of("reporterName", "reporter_name_enc", "reporterPhone",
			"reporter_phone_enc");

	private final Database database;

	ReporterPersonalSource(Database database) {
		this.database = database;
	}

	@Override
	public String type() {
		return "need";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field) {
		return Optional.ofNullable(COLUMNS.get(field))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " as sealed, case_id from need where id = ? and " + column + " is not null")
				.param(id)
				.query((row, number) -> new Sealed(row.getString("sealed"), row.getObject("case_id", UUID.class)))
				.optional());
	}

}

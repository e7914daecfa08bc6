package org.wushe.needs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.privacy.PersonalSource;

/**
 * Where a need is and who reported it for somebody else, for those who may see the need.
 * An organisation learns the place where it may learn the person, and never the reporter.
 */
@Component
class NeedPersonalSource implements PersonalSource {

	private static final Map<String, String> COLUMNS = Map.of("place", "place_enc", "reporterName", "reporter_name_enc",
			"reporterPhone", "reporter_phone_enc");

	private static final String SHARED = " and (consent_sharing or child_in_danger)";

	private final Database database;

	NeedPersonalSource(Database database) {
		this.database = database;
	}

	@Override
	public String type() {
		return "need";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field) {
		boolean official = access.division() != null;
		return Optional.ofNullable(COLUMNS.get(field))
			.filter(column -> official || field.equals("place"))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " as sealed, case_id from need where id = ? and " + column + " is not null"
						+ (official ? "" : SHARED))
				.param(id)
				.query((row, number) -> new Sealed(row.getString("sealed"), row.getObject("case_id", UUID.class)))
				.optional());
	}

}

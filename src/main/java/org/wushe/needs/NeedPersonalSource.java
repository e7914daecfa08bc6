package org.wushe.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.privacy.PersonalSource;

/**
 * Where a need is and who reported it for somebody else, for those who may see the need.
 * An organisation learns the place where it may learn the person, while it serves, and
 * never the reporter.
 */
@Component
class NeedPersonalSource implements PersonalSource {

	private static final Map<String, String> COLUMNS = Map.of("place", "place_enc", "reporterName", "reporter_name_enc",
			"reporterPhone", "reporter_phone_enc");

	private final Database database;

	NeedPersonalSource(Database database) {
		this.database = database;
	}

	@Override
	public String type() {
		return "need";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId) {
		return Optional.ofNullable(COLUMNS.get(field))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " as sealed, case_id, division_code,"
						+ " (consent_sharing or child_in_danger) and serves_case(case_id) as shared"
						+ " from need where id = ? and " + column + " is not null")
				.param(id)
				.query(NeedPersonalSource::found)
				.optional())
			.filter(found -> access.isOfficialOf(found.division()) || (found.shared() && field.equals("place")))
			.map(Found::sealed);
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(new Sealed(row.getString("sealed"), row.getObject("case_id", UUID.class)),
				Columns.division(row, "division_code"), row.getBoolean("shared"));
	}

	private record Found(Sealed sealed, DivisionCode division, boolean shared) {
	}

}

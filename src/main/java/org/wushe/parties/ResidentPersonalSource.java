package org.wushe.parties;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.privacy.PersonalSource;

/**
 * The personal fields of residents. Who may see a resident at all is decided by row-level
 * security: whoever works where the person lives, and the organisation that serves the
 * person with the person's consent, for as long as it does. No service needs the identity
 * number (PIPL 6): it is for officials only.
 */
@Component
class ResidentPersonalSource implements PersonalSource {

	private static final String IDENTITY_NUMBER = "idNumber";

	private static final Map<String, String> COLUMNS = Map.of("name", "name_enc", "phone", "phone_enc", IDENTITY_NUMBER,
			"id_number_enc", "address", "address_enc");

	private final Database database;

	ResidentPersonalSource(Database database) {
		this.database = database;
	}

	@Override
	public String type() {
		return "resident";
	}

	@Override
	public Optional<Sealed> find(Access access, UUID id, String field) {
		return Optional.ofNullable(COLUMNS.get(field))
			.flatMap(column -> this.database.as(access)
				.sql("select " + column + " as sealed, division_code from resident where id = ? and " + column
						+ " is not null")
				.param(id)
				.query((row, number) -> new Found(row.getString("sealed"), Columns.division(row, "division_code")))
				.optional())
			.filter(found -> !field.equals(IDENTITY_NUMBER) || access.isOfficialOf(found.home()))
			.map(found -> new Sealed(found.sealed(), null));
	}

	private record Found(String sealed, DivisionCode home) {
	}

}

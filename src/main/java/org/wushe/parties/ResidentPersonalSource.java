package org.wushe.parties;

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
import org.wushe.identity.DomainRefusal;
import org.wushe.privacy.PersonalSource;

/**
 * The personal fields of residents. Who may see a resident at all is decided by row-level
 * security: whoever works where the person lives, and the organisation that serves the
 * person with the person's consent, for as long as it does. No service needs the identity
 * number (PIPL 6): it is for officials only. Whoever may look because of a case says
 * which: an organisation, and anybody where the file is restricted.
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
	public Optional<Sealed> find(Access access, UUID id, String field, @Nullable UUID caseId) {
		return Optional.ofNullable(COLUMNS.get(field))
			.flatMap(column -> this.database.as(access)
				.sql("select r." + column + """
						 as sealed, r.division_code, r.confidentiality <> 'NORMAL' as restricted, n.case_id,
						       (n.consent_sharing or n.child_in_danger) and serves_case(n.case_id) as served
						from resident r left join need n on n.resident_id = r.id and n.case_id = cast(:case as uuid)
						where r.id = :id and r.""" + column + " is not null")
				.param("id", id)
				.param("case", caseId)
				.query(ResidentPersonalSource::found)
				.optional())
			.filter(found -> !field.equals(IDENTITY_NUMBER) || access.isOfficialOf(found.home()))
			.map(found -> found.sealed(access, caseId));
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(row.getString("sealed"), Columns.division(row, "division_code"), row.getBoolean("restricted"),
				row.getObject("case_id", UUID.class), row.getBoolean("served"));
	}

	/**
	 * @param caseId the person's case of that id, if there is one that is seen
	 * @param served whether whoever asks serves in it and may know the person
	 */
	private record Found(String ciphertext, DivisionCode home, boolean restricted, @Nullable UUID caseId,
			boolean served) {

		Sealed sealed(Access access, @Nullable UUID said) {
			boolean official = access.isOfficialOf(this.home);
			boolean needed = said != null || this.restricted || !official;
			if (needed && (this.caseId == null || !(official || this.served))) {
				throw DomainRefusal.invalid("caseId", "privacy.refused.case");
			}
			return new Sealed(this.ciphertext, this.caseId);
		}

	}

}

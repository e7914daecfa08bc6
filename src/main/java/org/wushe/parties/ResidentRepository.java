package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.privacy.Masking;
import org.wushe.privacy.PersonalFields;

@Repository
class ResidentRepository {

	private static final String NORMAL = "NORMAL";

	private static final String RESTRICTED = "RESTRICTED";

	private final Database database;

	private final PersonalFields personal;

	ResidentRepository(Database database, PersonalFields personal) {
		this.database = database;
		this.personal = personal;
	}

	Optional<Resident> find(Access access, UUID id) {
		return select(access, "id = ? and division_code ^@ ?", id).stream().findFirst();
	}

	List<Resident> withPhone(Access access, String phone) {
		return select(access, "phone_idx = ? and division_code ^@ ?", this.personal.blindIndex(phone));
	}

	Optional<Resident> withIdNumber(Access access, String idNumber) {
		return select(access, "id_number_idx = ? and division_code ^@ ?", this.personal.blindIndex(idNumber)).stream()
			.findFirst();
	}

	private List<Resident> select(Access access, String condition, Object key) {
		return this.database.as(access)
			.sql("select * from resident where " + condition + " order by division_code, id")
			.param(key)
			.param((access.division() != null) ? access.division().value() : "")
			.query(this::resident)
			.list();
	}

	List<Resident> within(Access access, DivisionCode subtree, int offset, int limit) {
		return this.database.listing(access)
			.sql("""
					select * from resident where division_code ^@ ?
					 order by division_code, id offset ? limit ?""")
			.param(subtree.value())
			.param(offset)
			.param(limit)
			.query(this::resident)
			.list();
	}

	int countWithin(Access access, DivisionCode subtree) {
		return this.database.listing(access)
			.sql("select count(*) from resident where division_code ^@ ?")
			.param(subtree.value())
			.query(Integer.class)
			.single();
	}

	void add(Access access, List<Household> households, List<ResidentEntry> residents) {
		this.database.as(access)
			.sql("""
					insert into household (id, division_code, address_enc, low_income)
					select * from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[]) on conflict (id) do nothing""")
			.param(column(households, Household::id))
			.param(column(households, household -> household.division().value()))
			.param(column(households, household -> encrypt(household.address())))
			.param(column(households, Household::lowIncome))
			.update();
		this.database.as(access)
			.sql("""
					insert into resident (id, household_id, division_code, name_enc, id_number_enc, id_number_idx,
					                      phone_enc, phone_idx, address_enc, birth_date, gender, special_groups,
					                      confidentiality)
					select id, household, division, name, id_number, id_number_idx, phone, phone_idx, address, birth_date,
					       gender, coalesce(string_to_array(nullif(groups, ''), ','), '{}'), confidentiality
					  from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
					              ?::text[], ?::date[], ?::text[], ?::text[], ?::text[])
					    as entry (id, household, division, name, id_number, id_number_idx, phone, phone_idx, address,
					              birth_date, gender, groups, confidentiality)
					on conflict (id) do nothing""")
			.param(column(residents, ResidentEntry::id))
			.param(column(residents, ResidentEntry::householdId))
			.param(column(residents, resident -> resident.division().value()))
			.param(column(residents, resident -> this.personal.encrypt(resident.name())))
			.param(column(residents, resident -> encrypt(normal(resident.idNumber()))))
			.param(column(residents, resident -> index(normal(resident.idNumber()))))
			.param(column(residents, resident -> encrypt(normal(resident.phone()))))
			.param(column(residents, resident -> index(normal(resident.phone()))))
			.param(column(residents, resident -> encrypt(resident.address())))
			.param(column(residents, ResidentEntry::birthDate))
			.param(column(residents, resident -> name(resident.gender())))
			.param(column(residents, resident -> String.join(",", Columns.texts(resident.specialGroups()))))
			.param(column(residents, resident -> resident.restricted() ? RESTRICTED : NORMAL))
			.update();
	}

	private static <E> @Nullable String[] column(List<E> entries, Function<E, @Nullable Object> value) {
		return entries.stream().map(value).map(cell -> (cell != null) ? cell.toString() : null).toArray(String[]::new);
	}

	private Resident resident(ResultSet row, int number) throws SQLException {
		String gender = row.getString("gender");
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		Columns.texts(row, "special_groups").forEach(group -> groups.add(SpecialGroup.valueOf(group)));
		return new Resident(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
				Columns.division(row, "division_code"), Masking.name(this.personal.decrypt(row.getString("name_enc"))),
				masked(row.getString("id_number_enc"), Masking::identityNumber),
				masked(row.getString("phone_enc"), Masking::phone),
				masked(row.getString("address_enc"), Masking::address), row.getObject("birth_date", LocalDate.class),
				(gender != null) ? Gender.valueOf(gender) : null, groups,
				RESTRICTED.equals(row.getString("confidentiality")));
	}

	private @Nullable String masked(@Nullable String ciphertext, UnaryOperator<String> mask) {
		return (ciphertext != null) ? mask.apply(this.personal.decrypt(ciphertext)) : null;
	}

	private @Nullable String encrypt(@Nullable String text) {
		return (text != null) ? this.personal.encrypt(text) : null;
	}

	private @Nullable String index(@Nullable String text) {
		return (text != null) ? this.personal.blindIndex(text) : null;
	}

	private static @Nullable String normal(@Nullable String number) {
		return (number != null) ? PersonalNumbers.normal(number) : null;
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}

package org.wushe.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.privacy.PersonalFields;

/** The whole of what the register says of organisations. */
@Repository
class RegisterRepository {

	private static final String FOUND = """
			  from organization o
			 where o.division_code ^@ :place
			   and (:words = '' or o.name ilike :part or o.name_en ilike :part or o.credit_code ilike :begin
			        or o.code ilike :begin or o.filing_number ilike :begin
			        or exists (select from unnest(o.former_names) f where f ilike :part))
			   and (:society = '' or coalesce(o.society, society_of(o.kind)) = :society)
			   and (:registration = '' or o.registration = :registration)
			   and (:standing = '' or :standing = case
			        when o.black_listed_until >= :today then 'BLACK_LISTED'
			        when o.suspended_until >= :today then 'SUSPENDED' else 'GOOD' end)
			""";

	private final Database database;

	private final PersonalFields personal;

	RegisterRepository(Database database, PersonalFields personal) {
		this.database = database;
		this.personal = personal;
	}

	/**
	 * A part of those that sit in a subtree, by name.
	 * @param place null for everywhere
	 */
	List<RegisterEntry> find(Access access, @Nullable DivisionCode place, RegisterQuery query, LocalDate today,
			int offset, int limit) {
		return asked(access, "select *" + FOUND + " order by o.name, o.code offset :offset limit :limit", place, query,
				today)
			.param("offset", offset)
			.param("limit", limit)
			.query(this::entry)
			.list();
	}

	int count(Access access, @Nullable DivisionCode place, RegisterQuery query, LocalDate today) {
		return asked(access, "select count(*)" + FOUND, place, query, today).query(Integer.class).single();
	}

	private StatementSpec asked(Access access, String sql, @Nullable DivisionCode place, RegisterQuery query,
			LocalDate today) {
		String words = Columns.literal(query.text());
		return this.database.listing(access)
			.sql(sql)
			.param("place", (place != null) ? place.value() : "")
			.param("words", words)
			.param("part", "%" + words + "%")
			.param("begin", words + "%")
			.param("society", (query.society() != null) ? query.society().name() : "")
			.param("registration", (query.registration() != null) ? query.registration().name() : "")
			.param("standing", (query.standing() != null) ? query.standing().name() : "")
			.param("today", today);
	}

	Optional<RegisterEntry> get(Access access, String code) {
		return this.database.as(access)
			.sql("select * from organization where code = ?")
			.param(code)
			.query(this::entry)
			.optional();
	}

	/** Until the transaction ends nobody else enters or renames anything. */
	void lockNames() {
		this.database.as(Access.system())
			.sql("select pg_advisory_xact_lock(hashtextextended('wushe.register', 0))")
			.query((row, number) -> true)
			.list();
	}

	/** Another with the credit code; an organisation may be known by it alone. */
	Optional<Organization> withCreditCode(Access access, String creditCode, String otherThan) {
		return one(access, "(credit_code = ? or code = ?) and code <> ?", creditCode, creditCode, otherThan);
	}

	Optional<Organization> withFiling(Access access, String number, String body, String otherThan) {
		return one(access, "filing_number = ? and filing_body = ? and code <> ?", number, body, otherThan);
	}

	/** Another of the name in the same county. */
	Optional<Organization> withName(Access access, String name, DivisionCode place, String otherThan) {
		return one(access, "name = ? and division_code ^@ ? and code <> ?", name, place.at(Level.COUNTY).value(),
				otherThan);
	}

	private Optional<Organization> one(Access access, String where, Object... values) {
		return this.database.as(access)
			.sql("select * from organization where " + where + " order by code limit 1")
			.params(values)
			.query(OrganizationRepository::organization)
			.optional();
	}

	/** A code for one that has no credit code: BA, its county, and a number. */
	String newCode(Access access, DivisionCode place) {
		long number = this.database.as(access).sql("select nextval('organization_filed')").query(Long.class).single();
		return "BA%s%06d".formatted(place.at(Level.COUNTY), number);
	}

	void add(Access access, String code, RegisterForm form) {
		write(access, """
				insert into organization (code, kind, society, registration, name, name_en, credit_code, filing_number,
				       filing_body, division_code, service_area, introduction, address, contact_enc, phone_enc, grade,
				       grade_valid_until, lat, lon)
				values (:code, :kind, :society, :registration, :name, :nameEn, :creditCode, :filingNumber,
				       :filingBody, :division, :serviceArea, :introduction, :address, :contact, :phone, :grade,
				       :gradeValidUntil, :lat, :lon)""", code, form).update();
	}

	/** Another name makes the present one an earlier name. */
	boolean change(Access access, String code, int version, RegisterForm form) {
		return write(access,
				"""
						update organization set kind = :kind, society = :society, registration = :registration, name = :name,
						       name_en = :nameEn, credit_code = :creditCode, filing_number = :filingNumber,
						       filing_body = :filingBody, division_code = :division, service_area = :serviceArea,
						       introduction = :introduction, address = :address, contact_enc = :contact, phone_enc = :phone,
						       grade = :grade, grade_valid_until = :gradeValidUntil, lat = :lat, lon = :lon,
						       former_names = case when name = :name then former_names
						                      else array_prepend(name, array_remove(array_remove(former_names, name), :name)) end,
						       version = version + 1
						 where code = :code and version = :version""",
				code, form)
			.param("version", version)
			.update() == 1;
	}

	private StatementSpec write(Access access, String sql, String code, RegisterForm form) {
		Coordinates point = form.coordinates();
		return this.database.as(access)
			.sql(sql)
			.param("code", code)
			.param("kind", String.valueOf(form.kind()))
			.param("society", text((form.society() != null) ? form.society().name() : null))
			.param("registration", String.valueOf(form.registration()))
			.param("name", form.name())
			.param("nameEn", text(form.nameEn()))
			.param("creditCode", text(form.creditCode()))
			.param("filingNumber", text(form.filingNumber()))
			.param("filingBody", text(form.filingBody()))
			.param("division", String.valueOf(form.division()))
			.param("serviceArea", Columns.texts(form.serviceArea()))
			.param("introduction", form.introduction())
			.param("address", text(form.address()))
			.param("contact", text((form.contact() != null) ? this.personal.encrypt(form.contact()) : null))
			.param("phone", text((form.phone() != null) ? this.personal.encrypt(form.phone()) : null))
			.param("grade", new SqlParameterValue(Types.SMALLINT, form.grade()))
			.param("gradeValidUntil", new SqlParameterValue(Types.DATE, form.gradeValidUntil()))
			.param("lat", new SqlParameterValue(Types.DOUBLE, (point != null) ? point.latitude() : null))
			.param("lon", new SqlParameterValue(Types.DOUBLE, (point != null) ? point.longitude() : null));
	}

	private static SqlParameterValue text(@Nullable String value) {
		return new SqlParameterValue(Types.VARCHAR, value);
	}

	private RegisterEntry entry(ResultSet row, int number) throws SQLException {
		String society = row.getString("society");
		return new RegisterEntry(OrganizationRepository.organization(row, number),
				new OrganizationDetails((society != null) ? Society.valueOf(society) : null, row.getString("name_en"),
						row.getString("filing_number"), row.getString("filing_body"), row.getString("address"),
						open(row.getString("contact_enc")), open(row.getString("phone_enc")),
						Columns.texts(row, "former_names")));
	}

	private @Nullable String open(@Nullable String sealed) {
		return (sealed != null) ? this.personal.decrypt(sealed) : null;
	}

	/** Of those that are filed; nobody's contact is opened. */
	Map<String, Filing> filings(Access access, Collection<String> codes) {
		return this.database.as(access)
			.sql("""
					select code, filing_number, filing_body from organization
					 where code = any(?) and filing_number is not null and filing_body is not null""")
			.param(Columns.texts(codes))
			.query((row, number) -> Map.entry(row.getString("code"),
					new Filing(row.getString("filing_number"), row.getString("filing_body"))))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	void file(Access access, String code, Filing filing) {
		this.database.as(access)
			.sql("update organization set filing_number = ?, filing_body = ? where code = ?")
			.param(filing.number())
			.param(filing.body())
			.param(code)
			.update();
	}

}

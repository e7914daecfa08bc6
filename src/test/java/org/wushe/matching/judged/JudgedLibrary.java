package org.wushe.matching.judged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.library.Capacity;
import org.wushe.library.ServiceOffering;
import org.wushe.matching.judged.Provider.Quality;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organization;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements that put the set into an empty county of the database and take it out
 * again, rows only: nobody is told, no process runs.
 */
final class JudgedLibrary {

	private static final String CASE = "00000000-0000-4000-8000-000000990101";

	/** Each organisation's outcomes are added up at once, and not one by one. */
	private static final String SUMS_DUE = """
			delete from standing_due where organization_code like 'JUDGED%';
			insert into standing_due (organization_code) select code from organization where code like 'JUDGED%';
			""";

	private final JsonMapper json;

	private final JudgedSet set;

	JudgedLibrary(JsonMapper json, JudgedSet set) {
		this.json = json;
		this.set = set;
	}

	String statements() {
		return rows("organization",
				this.set.providers().stream().map(provider -> row(provider.organization())).toList())
				+ rows("service_offering", this.set.services().stream().map(service -> row(service.written())).toList())
				+ past() + SUMS_DUE;
	}

	static String removal() {
		return """
				delete from rating where case_id = '%1$s';
				delete from service_record where case_id = '%1$s';
				delete from referral where case_id = '%1$s';
				delete from need where case_id = '%1$s';
				delete from case_file where id = '%1$s';
				delete from service_offering where division_code like '%2$s%%';
				delete from standing_due where organization_code like 'JUDGED%%';
				delete from organization_standing where organization_code like 'JUDGED%%';
				delete from organization where code like 'JUDGED%%';
				delete from division where code like '%3$s%%'""".formatted(CASE, Place.COUNTY, "99");
	}

	private static Map<String, @Nullable Object> row(Organization organization) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("code", organization.code());
		row.put("kind", organization.kind());
		row.put("name", organization.name());
		row.put("registration", organization.registration());
		row.put("grade", organization.grade());
		row.put("division_code", organization.division());
		row.put("service_area", organization.serviceArea());
		row.put("introduction", organization.introduction());
		row.put("suspended_until",
				(organization.suspendedUntil() != null) ? organization.suspendedUntil().toString() : null);
		row.put("version", 0);
		return row;
	}

	private static Map<String, @Nullable Object> row(ServiceOffering offering) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		Coordinates point = offering.coordinates();
		Capacity capacity = offering.capacity();
		row.put("id", offering.id());
		row.put("organization_code", offering.organizationCode());
		row.put("category_code", offering.categoryCode());
		row.put("division_code", offering.division());
		row.put("title", offering.title());
		row.put("description", offering.description());
		row.put("eligibility", offering.eligibility());
		row.put("service_area", offering.serviceArea());
		row.put("lat", (point != null) ? point.latitude() : null);
		row.put("lon", (point != null) ? point.longitude() : null);
		row.put("opening", offering.opening());
		row.put("cost_cents", offering.cost().cents());
		row.put("capacity_unit", (capacity != null) ? capacity.unit() : null);
		row.put("capacity_maximum", (capacity != null) ? capacity.maximum() : null);
		row.put("capacity_elsewhere", (capacity != null) ? capacity.inUse() : 0);
		row.put("capacity_confirmed_at", (capacity != null) ? capacity.confirmedAt().toString() : null);
		row.put("accessibility", offering.accessibility());
		row.put("languages", offering.languages());
		row.put("status", offering.status());
		row.put("version", 0);
		row.put("updated_at", offering.updatedAt().toString());
		return row;
	}

	private String rows(String table, List<Map<String, @Nullable Object>> rows) {
		return "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, '%3$s'::jsonb);\n"
			.formatted(table, String.join(", ", rows.getFirst().keySet()),
					this.json.writeValueAsString(rows).replace("'", "''"));
	}

	/** What people have been through with each organisation in the last half year. */
	private String past() {
		StringBuilder past = new StringBuilder(
				"""
						insert into case_file (id, number, kind, division_code, title, state, owner_id, owner_name, opened_at)
						values ('%1$s', '%2$s-JUDGED', 'NEED', '%2$s001001', '-', 'CLOSED', '-', '-', now() - interval '1 year');
						insert into need (id, case_id, division_code, state, channel, category_code, description, urgency,
						       beneficiary_kind, reporter_kind, first_contact_id, first_contact_name, reported_at)
						values ('%1$s', '%1$s', '%2$s001001', 'CLOSED', 'VISIT', 'elderly-care.meals', '-', 'ORDINARY', 'AREA',
						       'STAFF', '-', '-', now() - interval '1 year');
						"""
					.formatted(CASE, Place.COUNTY));
		Map<String, ServiceOffering> ofEach = this.set.services()
			.stream()
			.map(JudgedService::written)
			.collect(Collectors.toMap(ServiceOffering::organizationCode, offering -> offering, (one, other) -> one));
		List<Provider> known = new ArrayList<>(this.set.providers());
		known.removeIf(provider -> !ofEach.containsKey(provider.organization().code()));
		known.forEach(provider -> past.append(past(provider.quality(), ofEach.get(provider.organization().code()))));
		return past.toString();
	}

	private static String past(Quality quality, ServiceOffering offering) {
		return switch (quality) {
			case GOOD -> past(offering, 20, 19, 19, "5, 5, 4, 5, 5");
			case ORDINARY -> past(offering, 14, 12, 11, "4, 4, 3, 5, 4");
			case POOR -> past(offering, 16, 10, 5, "2, 1, 3, 2, 4");
		};
	}

	private static String past(ServiceOffering offering, int asked, int accepted, int punctual, String levels) {
		return """
				with asked as (
				  insert into referral (id, case_id, need_id, offering_id, organization_code, division_code, state,
				         requested_by, requested_at, expires_at)
				  select gen_random_uuid(), '%1$s', '%1$s', '%2$s', '%3$s', '%4$s',
				         case when i <= %6$d then 'COMPLETED' else 'DECLINED' end, '-',
				         now() - interval '90 days' + i * interval '1 hour', now()
				    from generate_series(1, %5$d) i returning *),
				done as (
				  select *, row_number() over (order by requested_at) as i from asked where state = 'COMPLETED'),
				served as (
				  insert into service_record (id, referral_id, case_id, round, served_at, minutes, words, reported_by,
				         reported_at, planned_start)
				  select gen_random_uuid(), id, case_id, 1, requested_at + interval '2 days', 60, '-', '-', now(),
				         requested_at + case when i <= %7$d then interval '2 days' else interval '1 day' end from done)
				insert into rating (id, case_id, referral_id, organization_code, category_code, division_code, round,
				       level, tag_revision, channel, state, rated_at)
				select gen_random_uuid(), case_id, id, organization_code, '%8$s', division_code, 1,
				       (array[%9$s])[1 + i %% 5], 1, 'PAPER', 'SUBMITTED', requested_at + interval '3 days' from done;
				""".formatted(CASE, offering.id(), offering.organizationCode(), offering.division(), asked, accepted,
				punctual, offering.categoryCode(), levels);
	}

}

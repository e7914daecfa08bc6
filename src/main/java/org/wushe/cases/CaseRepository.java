package org.wushe.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;

/** One statement for each thing that happens, since every case makes many of them. */
@Repository
class CaseRepository {

	private static final String OPEN = """
			with number as (
			  insert into case_number (county, day, last) values (:county, :day, 1)
			  on conflict (county, day) do update set last = case_number.last + 1
			  returning to_char(day, 'YYYYMMDD') || '-' || lpad(last::text, greatest(5, length(last::text)), '0') as tail
			), opened as (
			  insert into case_file (id, number, kind, division_code, title, category_code, state, confidentiality,
			                         owner_id, owner_name, opened_at, documents_shared)
			  select :id, :county || '-' || tail, :kind, :division, :title, :category, :state, :confidentiality,
			         :actorId, :actorName, :now, :documentsShared from number
			  on conflict (id) do nothing
			  returning *
			), readers as (
			  insert into case_reader (case_id, user_id)
			  select o.id, reader from opened o, unnest(:readers) as reader where o.confidentiality = 'RESTRICTED'
			), event as (
			  insert into case_event (case_id, at, kind, actor_id, actor_name, params)
			  select id, :now, 'OPENED', :actorId, :actorName, jsonb_build_object('number', number) from opened
			)
			select * from opened""";

	private static final String STEP = """
			with stepped as (
			  update case_file set state = coalesce(:state, state), deadline_at = coalesce(:deadline, deadline_at),
			    process_instance_key = coalesce(:process, process_instance_key),
			    closed_at = case when :closes then :now else closed_at end, version = version + 1
			  where id = :case returning id, division_code
			), event as (
			  insert into case_event (case_id, at, kind, actor_id, actor_name, params)
			  select id, :now, :kind, :actorId, :actorName, :params::jsonb from stepped
			)
			select division_code from stepped""";

	private static final String NOTE = """
			with event as (
			  insert into case_event (case_id, at, kind, actor_id, actor_name, params)
			  values (:case, :now, :kind, :actorId, :actorName, :params::jsonb)
			)
			select division_code from case_file where id = :case""";

	private final Database database;

	CaseRepository(Database database) {
		this.database = database;
	}

	/** Empty if the case was there already. */
	Optional<CaseFile> open(Access access, CaseOpening opening, Instant now) {
		return this.database.as(access)
			.sql(OPEN)
			.param("id", opening.id())
			.param("county", opening.divisionCode().at(DivisionCode.Level.COUNTY).value())
			.param("day", LocalDate.ofInstant(now, ChinaTime.ZONE))
			.param("kind", opening.kind().name())
			.param("division", opening.divisionCode().value())
			.param("title", opening.title())
			.param("category", opening.categoryCode())
			.param("state", opening.state())
			.param("confidentiality", opening.confidentiality().name())
			.param("readers", Columns.texts(opening.readers()))
			.param("documentsShared", opening.documentsShared())
			.param("actorId", access.userId())
			.param("actorName", access.displayName())
			.param("now", Columns.timestamp(now))
			.query(CaseRows::caseFile)
			.optional();
	}

	/** The division of the case; empty if there is no such case for this person. */
	Optional<DivisionCode> apply(Access access, CaseStep step, Instant now) {
		boolean touches = step.closes() || step.state() != null || step.deadlineAt() != null
				|| step.processInstanceKey() != null;
		CaseStep.Actor actor = Objects.requireNonNullElseGet(step.doneBy(),
				() -> new CaseStep.Actor(access.userId(), access.displayName()));
		JdbcClient.StatementSpec statement = this.database.as(access)
			.sql(touches ? STEP : NOTE)
			.param("case", step.caseId())
			.param("kind", step.kind().name())
			.param("params", CaseRows.json(step.params()))
			.param("actorId", actor.id())
			.param("actorName", actor.name())
			.param("now", Columns.timestamp(now));
		if (touches) {
			statement = statement.param("state", step.state())
				.param("deadline", Columns.timestamp(step.deadlineAt()))
				.param("process", step.processInstanceKey())
				.param("closes", step.closes());
		}
		return statement.query((row, number) -> Columns.division(row, "division_code")).optional();
	}

	void reclassify(Access access, UUID caseId, String category, String former, String name) {
		this.database.as(access)
			.sql("""
					update case_file set category_code = :category, version = version + 1,
					       title = case when starts_with(title, :former)
					                    then :name || substr(title, length(:former) + 1) else title end
					 where id = :case""")
			.param("category", category)
			.param("former", former)
			.param("name", name)
			.param("case", caseId)
			.update();
	}

	Optional<CaseFile> find(Access access, UUID id) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.as(access)
			.sql("select c.* from case_file c where c.id = :id and " + visible.condition())
			.param("id", id)
			.params(visible.params())
			.query(CaseRows::caseFile)
			.optional();
	}

	Optional<CaseFile> find(Access access, String number) {
		CaseVisibility visible = CaseVisibility.of(access);
		return this.database.as(access)
			.sql("select c.* from case_file c where c.number = :number and " + visible.condition())
			.param("number", number)
			.params(visible.params())
			.query(CaseRows::caseFile)
			.optional();
	}

	List<CaseFile> list(Access access, CaseFilter filter, int offset, int limit) {
		Map<String, Object> params = new HashMap<>();
		String where = CaseConditions.of(access, filter, params);
		return this.database.listing(access)
			.sql("select c.* from case_file c where " + where
					+ " order by c.opened_at desc, c.id limit :limit offset :offset")
			.params(params)
			.param("limit", limit)
			.param("offset", offset)
			.query(CaseRows::caseFile)
			.list();
	}

	int count(Access access, CaseFilter filter) {
		Map<String, Object> params = new HashMap<>();
		String where = CaseConditions.of(access, filter, params);
		return this.database.listing(access)
			.sql("select count(*) from case_file c where " + where)
			.params(params)
			.query(Integer.class)
			.single();
	}

	/**
	 * An organisation reads what was asked of it, not what was asked of others; the names
	 * of documents only those who see the documents.
	 */
	List<TimelineEntry> timeline(Access access, CaseFile file) {
		return this.database.as(access)
			.sql("""
					select * from case_event where case_id = :case
					  and (cast(:mine as text) is null or params ->> 'organization' is null
					    or params ->> 'organization' = (select o.name from organization o where o.code = :mine))
					  and (kind <> 'ATTACHED' or cast(:mine as text) is null
					    or exists (select from attachment a where a.case_id = :case and a.name = params ->> 'name'))
					order by id""")
			.param("case", file.id())
			.param("mine", access.isOfficialOf(file.divisionCode()) ? null : access.organizationCode())
			.query(CaseRows::timelineEntry)
			.list();
	}

	void addParty(Access access, UUID caseId, String organization, PartyRole role, Instant now) {
		this.database.as(access)
			.sql("""
					insert into case_party (case_id, organization_code, role, since, restricted)
					values (:case, :organization, :role, :now,
					       (select c.confidentiality <> 'NORMAL' from case_file c where c.id = :case))
					on conflict (case_id, organization_code) do update set role = excluded.role, since = excluded.since
					  where case_party.role <> excluded.role""")
			.param("case", caseId)
			.param("organization", organization)
			.param("role", role.name())
			.param("now", Columns.timestamp(now))
			.update();
	}

	void shareDocuments(Access access, UUID caseId, boolean shared) {
		this.database.as(access)
			.sql("update case_file set documents_shared = ? where id = ?")
			.params(shared, caseId)
			.update();
	}

	void forgetWords(Access access, UUID caseId) {
		this.database.as(access)
			.sql("select forget_words_of_timeline(?)")
			.param(caseId)
			.query((row, number) -> caseId)
			.single();
	}

	void removeParty(Access access, UUID caseId, String organization) {
		this.database.as(access)
			.sql("delete from case_party where case_id = ? and organization_code = ?")
			.params(caseId, organization)
			.update();
	}

	List<CaseParty> parties(Access access, UUID caseId) {
		return this.database.as(access)
			.sql("select * from case_party where case_id = ? order by since")
			.param(caseId)
			.query(CaseRows::party)
			.list();
	}

}

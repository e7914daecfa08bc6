package org.wushe.planning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.matching.ExclusionRule;
import org.wushe.needs.Urgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class BatchPlanRepository {

	private static final TypeReference<List<PlannedChoice>> CHOICES = new TypeReference<>() {
	};

	private static final TypeReference<Map<ExclusionRule, Integer>> EXCLUDED = new TypeReference<>() {
	};

	private final Database database;

	private final JsonMapper json;

	BatchPlanRepository(Database database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** A need that is to be planned, with the task that waits for it. */
	record Wanted(UUID needId, UUID caseId, long taskKey) {
	}

	void insert(Access access, UUID id, DivisionCode division, LocalDate from, LocalDate to, List<Wanted> needs,
			Instant now) {
		this.database.as(access)
			.sql("""
					insert into batch_plan (id, division_code, state, first_day, last_day, created_by, created_by_name,
					       created_at, seen_at) values (?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?)""")
			.param(id)
			.param(division.value())
			.param(from)
			.param(to)
			.param(access.userId())
			.param(access.displayName())
			.param(Columns.timestamp(now))
			.param(Columns.timestamp(now))
			.update();
		for (Wanted need : needs) {
			this.database.as(access)
				.sql("insert into batch_plan_need (plan_id, need_id, case_id, task_key) values (?, ?, ?, ?)")
				.params(id, need.needId(), need.caseId(), need.taskKey())
				.update();
		}
	}

	/** The newest first. */
	List<PlanHeading> latest(Access access, DivisionCode within, int limit) {
		return this.database.listing(access)
			.sql("""
					select p.id, p.division_code, p.state, p.created_by_name, p.created_at, count(n.need_id) as needs,
					       count(n.need_id) filter (where n.outcome = 'REFERRED') as referred
					  from batch_plan p left join batch_plan_need n on n.plan_id = p.id
					 where p.division_code ^@ ? group by p.id order by p.created_at desc limit ?""")
			.params(within.value(), limit)
			.query((row, number) -> new PlanHeading(row.getObject("id", UUID.class),
					Columns.division(row, "division_code"), BatchPlan.State.valueOf(row.getString("state")),
					row.getString("created_by_name"), Columns.instant(row, "created_at"), row.getInt("needs"),
					row.getInt("referred")))
			.list();
	}

	/** Nobody else changes it until the transaction ends. */
	Optional<BatchPlan> hold(Access access, UUID id) {
		boolean there = this.database.as(access)
			.sql("select id from batch_plan where id = ? for update")
			.param(id)
			.query(UUID.class)
			.optional()
			.isPresent();
		return there ? find(access, id) : Optional.empty();
	}

	Optional<BatchPlan> find(Access access, UUID id) {
		List<PlannedNeed> needs = this.database.as(access)
			.sql("""
					select n.*, c.number, c.title, d.urgency, d.reported_at, d.resolve_due_at
					  from batch_plan_need n join case_file c on c.id = n.case_id join need d on d.id = n.need_id
					 where n.plan_id = ?
					 order by array_position(array['EMERGENCY', 'URGENT', 'ORDINARY'], d.urgency), d.reported_at, n.need_id""")
			.param(id)
			.query(this::need)
			.list();
		return this.database.as(access)
			.sql("select * from batch_plan where id = ?")
			.param(id)
			.query((row, number) -> plan(row, needs))
			.optional();
	}

	/**
	 * Still at work.
	 * @return false if somebody ended it meanwhile
	 */
	boolean beat(Access access, UUID id, BatchPlan.State state, int done, Instant now) {
		return this.database.as(access)
			.sql("update batch_plan set done = ?, seen_at = ? where id = ? and state = ?")
			.param(done)
			.param(Columns.timestamp(now))
			.param(id)
			.param(state.name())
			.update() > 0;
	}

	/**
	 * The confirmation that gave the plan this version is still at work.
	 * @return false if another one was begun since, or it has ended
	 */
	boolean confirming(Access access, UUID id, int version, int done, Instant now) {
		return this.database.as(access)
			.sql("""
					update batch_plan set done = greatest(done, ?), seen_at = ?
					 where id = ? and version = ? and state = 'CONFIRMING'""")
			.param(done)
			.param(Columns.timestamp(now))
			.param(id)
			.param(version)
			.update() > 0;
	}

	/** From one state to another; false if it is in neither of those. */
	boolean become(Access access, UUID id, Set<BatchPlan.State> from, BatchPlan.State to, @Nullable String failure,
			Instant now) {
		return this.database.as(access)
			.sql("""
					update batch_plan set state = ?, done = 0, seen_at = ?, failure = ?::text, version = version + 1
					 where id = ? and state = any(?)""")
			.param(to.name())
			.param(Columns.timestamp(now))
			.param(failure)
			.param(id)
			.param(Columns.texts(from))
			.update() > 0;
	}

	/** The plan is made; false if somebody ended it meanwhile. */
	boolean planned(Access access, UUID id, String weightsVersion, String score, PlanTotals greedy, Instant now) {
		return this.database.as(access)
			.sql("""
					update batch_plan set state = 'READY', weights_version = ?, score = ?, greedy = ?::jsonb,
					       planned_at = ?, version = version + 1 where id = ? and state = 'RUNNING'""")
			.param(weightsVersion)
			.param(score)
			.param(this.json.writeValueAsString(greedy))
			.param(Columns.timestamp(now))
			.param(id)
			.update() > 0;
	}

	/** It is for other days from now on. */
	void move(Access access, UUID id, LocalDate from, LocalDate to) {
		this.database.as(access)
			.sql("update batch_plan set first_day = ?, last_day = ? where id = ?")
			.params(from, to, id)
			.update();
	}

	void confirmed(Access access, UUID id, Instant now) {
		this.database.as(access)
			.sql("update batch_plan set confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? where id = ?")
			.param(access.userId())
			.param(access.displayName())
			.param(Columns.timestamp(now))
			.param(id)
			.update();
	}

	/** What the plan gives the need. */
	void give(Access access, UUID plan, PlannedNeed need) {
		this.database.as(access)
			.sql("""
					update batch_plan_need set choices = ?::jsonb, excluded = ?::jsonb, weighed = ?::jsonb,
					       planned_offering = ?::uuid, offering_id = ?::uuid, starts_at = ?::timestamptz, pinned = ?,
					       change_reason = ?::text, outcome = ?, refusal = null, refusal_args = '{}'
					 where plan_id = ? and need_id = ?""")
			.param(this.json.writeValueAsString(need.choices()))
			.param(this.json.writeValueAsString(need.excluded()))
			.param((need.weighed() != null) ? this.json.writeValueAsString(need.weighed()) : null)
			.param(text(need.plannedOffering()))
			.param(text(need.offeringId()))
			.param(text(need.start()))
			.param(need.pinned())
			.param(need.changeReason())
			.param(need.outcome().name())
			.param(plan)
			.param(need.needId())
			.update();
	}

	/** What somebody decided about it. */
	void decide(Access access, UUID plan, PlannedNeed need) {
		this.database.as(access)
			.sql("""
					update batch_plan_need set offering_id = ?::uuid, starts_at = ?::timestamptz, pinned = ?,
					       struck = ?::uuid[], change_reason = ?::text where plan_id = ? and need_id = ?""")
			.param(text(need.offeringId()))
			.param(text(need.start()))
			.param(need.pinned())
			.param(Columns.texts(need.struck()))
			.param(need.changeReason())
			.param(plan)
			.param(need.needId())
			.update();
	}

	/** What was referred stays so, whatever is said of it later. */
	void outcome(Access access, UUID plan, UUID need, PlannedNeed.Outcome outcome, @Nullable String refusal,
			List<String> args) {
		this.database.as(access)
			.sql("""
					update batch_plan_need set outcome = ?, refusal = ?::text, refusal_args = ?
					 where plan_id = ? and need_id = ? and outcome is distinct from 'REFERRED'""")
			.param(outcome.name())
			.param(refusal)
			.param(args.toArray(String[]::new))
			.param(plan)
			.param(need)
			.update();
	}

	void forget(Access access, UUID caseId) {
		this.database.as(access).sql("delete from batch_plan_need where case_id = ?").param(caseId).update();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private BatchPlan plan(ResultSet row, List<PlannedNeed> needs) throws SQLException {
		String greedy = row.getString("greedy");
		return new BatchPlan(row.getObject("id", UUID.class), Columns.division(row, "division_code"),
				BatchPlan.State.valueOf(row.getString("state")), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getString("created_by"),
				row.getString("created_by_name"), Columns.instant(row, "created_at"), row.getInt("done"),
				Columns.instant(row, "seen_at"), row.getString("failure"), row.getString("weights_version"),
				row.getString("score"), (greedy != null) ? this.json.readValue(greedy, PlanTotals.class) : null,
				Columns.instantOrNull(row, "planned_at"), row.getString("confirmed_by_name"),
				Columns.instantOrNull(row, "confirmed_at"), needs, row.getInt("version"));
	}

	private PlannedNeed need(ResultSet row, int number) throws SQLException {
		String weighed = row.getString("weighed");
		return new PlannedNeed(row.getObject("need_id", UUID.class), row.getObject("case_id", UUID.class),
				row.getString("number"), row.getString("title"), Urgency.valueOf(row.getString("urgency")),
				Columns.instant(row, "reported_at"), Columns.instantOrNull(row, "resolve_due_at"),
				row.getLong("task_key"), this.json.readValue(row.getString("choices"), CHOICES),
				this.json.readValue(row.getString("excluded"), EXCLUDED),
				(weighed != null) ? this.json.readValue(weighed, Weighed.class) : null,
				row.getObject("planned_offering", UUID.class), row.getObject("offering_id", UUID.class),
				Columns.instantOrNull(row, "starts_at"), row.getBoolean("pinned"), ids(row.getArray("struck")),
				row.getString("change_reason"), PlannedNeed.Outcome.valueOf(row.getString("outcome")),
				row.getString("refusal"), Columns.texts(row, "refusal_args"));
	}

	private static Set<UUID> ids(Array array) throws SQLException {
		return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
	}

}

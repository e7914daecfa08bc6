package org.wushe.referrals;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wushe.cases.CaseVisibility;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

@Repository
class ReferralRepository {

	/**
	 * Officials of the place read what was asked of anybody and what came of it, an
	 * organisation what was asked of itself and what it did (PIPL 6).
	 */
	private static final String READABLE = "(:all or r.division_code ^@ cast(:division as text)"
			+ " or r.organization_code = :mine) and ";

	private static final String FROM = "select r.* from referral r join case_file c on c.id = r.case_id where ";

	private static final String SERVICES = "select s.* from service_record s join referral r on r.id = s.referral_id"
			+ " join case_file c on c.id = s.case_id where ";

	/**
	 * Whatever happens to a need and its referral holds the need first: of two that
	 * happen at once one waits, and never both for each other.
	 */
	private static final String HOLDING_THE_NEED = """
			with held as materialized (
			  select n.id from need n join referral r on r.need_id = n.id where r.id = :id for no key update of n
			)
			""";

	private final Database database;

	ReferralRepository(Database database) {
		this.database = database;
	}

	/**
	 * @param choice the code of the reason for other than the first candidate
	 */
	void insert(Access access, Referral referral, @Nullable String choice) {
		this.database.as(access)
			.sql("""
					insert into referral (id, case_id, need_id, offering_id, organization_code, division_code, state,
					       choice_reason, choice_code, requested_by, requested_at, expires_at, restricted)
					values (:id, :case, :need, :offering, :organization, :division, :state,
					       :choiceReason, :choiceCode, :requestedBy, :requestedAt, :expiresAt,
					       (select n.confidentiality <> 'NORMAL' from need n where n.id = :need))""")
			.param("id", referral.id())
			.param("case", referral.caseId())
			.param("need", referral.needId())
			.param("offering", referral.offeringId())
			.param("organization", referral.organizationCode())
			.param("division", referral.divisionCode().value())
			.param("state", referral.state().name())
			.param("choiceReason", referral.choiceReason())
			.param("choiceCode", choice, Types.VARCHAR)
			.param("requestedBy", referral.requestedBy())
			.param("requestedAt", Columns.timestamp(referral.requestedAt()))
			.param("expiresAt", Columns.timestamp(referral.expiresAt()))
			.update();
	}

	/**
	 * Brings a referral into another state if its present one allows it and it is the
	 * person's organisation's.
	 */
	Optional<Referral> become(Access access, UUID id, ReferralState state, Instant now) {
		return step(access, id, state, "", null, null, now);
	}

	Optional<Referral> answer(Access access, UUID id, ReferralState state, @Nullable String reason,
			@Nullable String note, Instant now) {
		return step(access, id, state, ", answered_at = :now, answer_reason = :reason, answer_note = :note", reason,
				note, now);
	}

	Optional<Referral> fail(Access access, UUID id, String reason, @Nullable String note, Instant now) {
		return step(access, id, ReferralState.FAILED, ", answer_reason = :reason, answer_note = :note", reason, note,
				now);
	}

	Optional<Referral> revoke(Access access, UUID id, String note, Instant now) {
		return step(access, id, ReferralState.REVOKED, ", answer_note = :note", null, note, now);
	}

	Optional<Referral> complete(Access access, UUID id, Instant now) {
		return step(access, id, ReferralState.COMPLETED, ", completed_at = :now", null, null, now);
	}

	/** Whoever keeps its place does so no longer; empty if nobody does. */
	Optional<Referral> freePlace(UUID id) {
		return this.database.as(Access.system())
			.sql(HOLDING_THE_NEED + """
					update referral r set place_held = null, place_held_until = null, version = version + 1
					from held where r.need_id = held.id and r.id = :id and place_held = 'KEPT' returning r.*""")
			.param("id", id)
			.query(ReferralRows::referral)
			.optional();
	}

	/**
	 * Whoever keeps its place does so until then; empty if nobody does.
	 * @param until null until somebody says so
	 */
	Optional<Referral> keepPlaceUntil(UUID id, @Nullable Instant until) {
		return this.database.as(Access.system())
			.sql(HOLDING_THE_NEED + """
					update referral r set place_held_until = :until, version = version + 1
					from held where r.need_id = held.id and r.id = :id and place_held = 'KEPT' returning r.*""")
			.param("id", id)
			.param("until", Columns.timestamp(until), Types.TIMESTAMP_WITH_TIMEZONE)
			.query(ReferralRows::referral)
			.optional();
	}

	/** When the round before this one was rated; empty for the first round. */
	Optional<Instant> ratedAt(Access access, Referral referral) {
		return this.database.as(access)
			.sql("select rated_at from rating where referral_id = ? and round = ? - 1")
			.params(referral.id(), referral.round())
			.query((row, number) -> Columns.instant(row, "rated_at"))
			.optional();
	}

	Optional<Referral> rectify(Access access, UUID id, Instant now) {
		return step(access, id, ReferralState.RECTIFYING, ", round = round + 1", null, null, now);
	}

	private Optional<Referral> step(Access access, UUID id, ReferralState state, String changes,
			@Nullable String reason, @Nullable String note, Instant now) {
		return guarded(access,
				HOLDING_THE_NEED + "update referral r set state = :state, version = version + 1" + changes
						+ " from held where r.need_id = held.id and r.id = :id and state = any(:before)"
						+ " and (:all or organization_code = :mine) returning r.*",
				id, state, state.before())
			.param("now", Columns.timestamp(now))
			.param("reason", reason)
			.param("note", note)
			.query(ReferralRows::referral)
			.optional();
	}

	Optional<Referral> schedule(Access access, UUID id, ServicePlan plan, Instant now) {
		return plan(access, id, plan, ReferralState.SCHEDULED.before(), false, now);
	}

	/**
	 * Only where there is an appointment already.
	 * @param asked whether others than the organisation wanted it
	 */
	Optional<Referral> reschedule(Access access, UUID id, ServicePlan plan, boolean asked, Instant now) {
		return plan(access, id, plan, Set.of(ReferralState.SCHEDULED), asked, now);
	}

	/**
	 * What was promised stays so where the organisation moves it at short notice, and
	 * once its time has come whoever asks.
	 */
	private Optional<Referral> plan(Access access, UUID id, ServicePlan plan, Set<ReferralState> before, boolean asked,
			Instant now) {
		return guarded(access, """
				update referral set state = :state, version = version + 1, scheduled_start = :start,
				       promised_start = case when state = 'SCHEDULED' and (promised_start <= :now or not :asked
				                                  and promised_start < :now::timestamptz + interval '1 day')
				                        then promised_start else :start end,
				       scheduled_minutes = :minutes, scheduled_place_kind = :placeKind, scheduled_place = :place,
				       schedule_note = :note, staff_name = :staff
				where id = :id and state = any(:before) and (:all or organization_code = :mine) returning *""", id,
				ReferralState.SCHEDULED, before)
			.param("asked", asked)
			.param("now", Columns.timestamp(now))
			.param("start", Columns.timestamp(plan.start()))
			.param("minutes", plan.minutes())
			.param("placeKind", plan.placeKind().name())
			.param("place", plan.place())
			.param("note", plan.note())
			.param("staff", plan.staffName())
			.query(ReferralRows::referral)
			.optional();
	}

	private JdbcClient.StatementSpec guarded(Access access, String sql, UUID id, ReferralState state,
			Set<ReferralState> before) {
		return this.database.as(access)
			.sql(sql)
			.param("id", id)
			.param("state", state.name())
			.param("before", Columns.texts(before))
			.param("all", access.isSystem())
			.param("mine", access.organizationCode());
	}

	/** With the beginning that was promised, for the next round is planned anew. */
	void insert(Access access, ServiceRecord service) {
		this.database.as(access)
			.sql("""
					insert into service_record (id, referral_id, case_id, round, served_at, minutes, words, staff_name,
					       photos, reported_by, reported_at, planned_start)
					values (:id, :referral, :case, :round, :servedAt, :minutes, :words, :staff,
					       :photos, :reportedBy, :reportedAt,
					       (select r.promised_start from referral r where r.id = :referral))""")
			.param("id", service.id())
			.param("referral", service.referralId())
			.param("case", service.caseId())
			.param("round", service.round())
			.param("servedAt", Columns.timestamp(service.servedAt()))
			.param("minutes", service.minutes())
			.param("words", service.words())
			.param("staff", service.staffName())
			.param("photos", service.photos().toArray(UUID[]::new))
			.param("reportedBy", service.reportedBy())
			.param("reportedAt", Columns.timestamp(service.reportedAt()))
			.update();
	}

	Optional<Referral> find(Access access, UUID id) {
		return reading(access, FROM, "r.id = :id").param("id", id).query(ReferralRows::referral).optional();
	}

	/** Nothing changed: says why. */
	Referral changed(Access access, UUID id, Optional<Referral> changed) {
		return changed.orElseThrow(() -> {
			Referral referral = find(access, id).orElseThrow(() -> DomainRefusal.notFound("referrals.refused.unknown"));
			return (access.isSystem() || access.belongsTo(referral.organizationCode())) ? referral.state().refusal()
					: new AccessDenied(Operation.ANSWER_REFERRAL);
		});
	}

	/** Those that should have been answered before, the oldest first. */
	List<UUID> overdue(Instant before, int limit) {
		return this.database.listing(Access.system())
			.sql("select id from referral where state = 'REQUESTED' and expires_at < ? order by expires_at, id limit ?")
			.param(Columns.timestamp(before))
			.param(limit)
			.query(UUID.class)
			.list();
	}

	List<Referral> ofCase(Access access, UUID caseId) {
		return reading(access, FROM, "r.case_id = :case order by r.requested_at, r.id").param("case", caseId)
			.query(ReferralRows::referral)
			.list();
	}

	List<ServiceRecord> services(Access access, UUID caseId) {
		return reading(access, SERVICES, "s.case_id = :case order by s.round, s.reported_at").param("case", caseId)
			.query(ReferralRows::serviceRecord)
			.list();
	}

	private JdbcClient.StatementSpec reading(Access access, String from, String condition) {
		CaseVisibility visible = CaseVisibility.of(access);
		DivisionCode division = access.division();
		return this.database.as(access)
			.sql(from + READABLE + visible.condition() + " and " + condition)
			.params(visible.params())
			.param("all", access.isSystem())
			.param("division", (division != null) ? division.value() : null)
			.param("mine", access.organizationCode());
	}

	/** Reasons that are codes stay. */
	void forgetArrangements(Access access, UUID caseId) {
		this.database.as(access)
			.sql("""
					update referral set choice_reason = null, answer_note = null, scheduled_place = null, schedule_note = null,
					       staff_name = case when staff_name is not null then '' end, version = version + 1
					where case_id = ?""")
			.param(caseId)
			.update();
	}

	void forgetWordsOfServices(Access access, UUID caseId) {
		this.database.as(access)
			.sql("select forget_words_of_services(?)")
			.param(caseId)
			.query((row, number) -> caseId)
			.single();
	}

}

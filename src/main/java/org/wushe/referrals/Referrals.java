package org.wushe.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Attachments;
import org.wushe.cases.CaseStep;
import org.wushe.cases.Cases;
import org.wushe.cases.PartyRole;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.Words;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/**
 * What becomes of the referrals: answered, planned, served, put right, or ended without
 * service. Whoever answers for an organisation belongs to it.
 */
@Service
public class Referrals {

	private static final int MAXIMUM_NOTE = 500;

	private final ReferralRepository repository;

	private final Offers offers;

	private final Appointments appointments;

	private final Revocation revocation;

	private final Parting parting;

	private final HeldPlaces places;

	private final Needs needs;

	private final Cases cases;

	private final Attachments attachments;

	private final Organizations organizations;

	private final WorkingCalendars calendars;

	private final ReferralTerms terms;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Referrals(ReferralRepository repository, Offers offers, Appointments appointments, Revocation revocation,
			Parting parting, HeldPlaces places, Needs needs, Cases cases, Attachments attachments,
			Organizations organizations, WorkingCalendars calendars, ReferralTerms terms, AuditLog auditLog,
			ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.offers = offers;
		this.appointments = appointments;
		this.revocation = revocation;
		this.parting = parting;
		this.places = places;
		this.needs = needs;
		this.cases = cases;
		this.attachments = attachments;
		this.organizations = organizations;
		this.calendars = calendars;
		this.terms = terms;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Offers a need to the organisation of an offering, and takes a unit of its capacity.
	 * @param reason why not the first candidate; needed if it is another one
	 * @throws DomainRefusal if the need's state, the choice or the capacity forbids it,
	 * or if the case is restricted and nobody of the organisation could read it
	 */
	@Transactional
	public Referral refer(Access access, UUID needId, UUID offeringId, @Nullable String reason) {
		return refer(access, needId, offeringId, null, reason);
	}

	/**
	 * The same with the reason from the list.
	 * @param code of a {@link org.wushe.matching.ChoiceReason}; null where only words are
	 * given
	 * @param words needed where the reason on the list says nothing by itself
	 */
	@Transactional
	public Referral refer(Access access, UUID needId, UUID offeringId, @Nullable String code, @Nullable String words) {
		return this.offers.refer(access, needId, offeringId, code, words);
	}

	/**
	 * The organisation takes it, and serves from now on.
	 * @throws DomainRefusal if it was answered, has expired or was revoked
	 */
	@Transactional
	public Referral accept(Access access, UUID id) {
		access.require(Operation.ANSWER_REFERRAL);
		Referral referral = this.repository.changed(access, id,
				this.repository.answer(access, id, ReferralState.ACCEPTED, null, null, now()));
		Organization organization = this.organizations.get(access, referral.organizationCode());
		if (!organization.mayServeOn(LocalDate.ofInstant(now(), ChinaTime.ZONE))) {
			throw DomainRefusal.conflict("referrals.refused.suspended-yourself");
		}
		advance(access, referral, NeedState.IN_SERVICE, TimelineKind.ACCEPTED, Map.of());
		this.cases.addParty(access, referral.caseId(), referral.organizationCode(), PartyRole.PROVIDER);
		audit(access, "referrals.accept", referral, null);
		return referral;
	}

	/** The organisation does not take it: the next candidate is looked for. */
	@Transactional
	public Referral decline(Access access, UUID id, DeclineReason reason, @Nullable String note) {
		access.require(Operation.ANSWER_REFERRAL);
		String checked = note(reason == DeclineReason.OTHER, note);
		Referral referral = this.repository.changed(access, id,
				this.repository.answer(access, id, ReferralState.DECLINED, reason.name(), checked, now()));
		audit(access, "referrals.decline", referral, reason.name());
		this.parting.part(access, referral, TimelineKind.DECLINED, Map.of("reason", reason.name()));
		return referral;
	}

	/** Nobody answered in time. One that was answered just before stays as it is. */
	@Transactional
	public Referral expire(Access access, UUID id) {
		Optional<Referral> expired = this.repository.become(access, id, ReferralState.EXPIRED, now());
		expired.ifPresent(referral -> {
			audit(access, "referrals.expire", referral, null);
			this.parting.part(access, referral, TimelineKind.EXPIRED, Map.of());
		});
		return expired.orElseGet(() -> get(access, id));
	}

	/**
	 * When, where and by whom.
	 * @throws DomainRefusal if it was not accepted, or was served
	 */
	@Transactional
	public Referral schedule(Access access, UUID id, ServicePlan plan) {
		return this.appointments.schedule(access, id, plan);
	}

	/**
	 * Another appointment instead of the one that is agreed 改期, until the service is
	 * reported. Whether it is given in time is judged by the first one, unless somebody
	 * else asked for another or the organisation moves it at least a day before.
	 * @throws DomainRefusal if there is no appointment to change, or the new one begins
	 * in the past
	 */
	@Transactional
	public Referral reschedule(Access access, UUID id, ServicePlan plan, AskedBy askedBy) {
		return this.appointments.reschedule(access, id, plan, askedBy);
	}

	/**
	 * The service was given. Its place is free again, but for a quota, which is used up
	 * until the turn of its period, and what somebody goes on to have.
	 * @throws DomainRefusal if it is not planned, or lies in the future, before the
	 * acceptance or before the rating that it answers, or if its place is to be free on a
	 * day that has passed
	 */
	@Transactional
	public ServiceRecord report(Access access, UUID id, ServiceReport report) {
		access.require(Operation.REPORT_SERVICE);
		Instant now = now();
		report.check(now);
		Referral referral = this.repository.changed(access, id, this.repository.complete(access, id, now));
		report.checkAgainst(referral, this.repository.ratedAt(access, referral));
		ServiceRecord service = new ServiceRecord(UUID.randomUUID(), id, referral.caseId(), referral.round(),
				report.servedAt(), report.minutes(), report.words(), report.staffName(), report.photos(),
				access.userId(), now);
		this.repository.insert(access, service);
		if (!report.photos().isEmpty()) {
			this.attachments.bind(access, referral.caseId(), report.photos());
		}
		advance(access, referral, NeedState.DELIVERED, TimelineKind.SERVED,
				Map.of("minutes", Integer.toString(report.minutes())));
		audit(access, "referrals.report", referral, null);
		this.places.served(access, referral, report, now);
		this.events.publishEvent(new Referral.Completed(id, referral.caseId(), referral.round()));
		return service;
	}

	/** The service could not be given: the next candidate is looked for. */
	@Transactional
	public Referral fail(Access access, UUID id, FailureReason reason, @Nullable String note) {
		access.require(Operation.REPORT_SERVICE);
		String checked = note(reason == FailureReason.OTHER, note);
		Referral referral = this.repository.changed(access, id,
				this.repository.fail(access, id, reason.name(), checked, now()));
		audit(access, "referrals.fail", referral, reason.name());
		this.parting.part(access, referral, TimelineKind.FAILED, Map.of("reason", reason.name()));
		return referral;
	}

	/**
	 * Whoever may refer takes an open one back 收回派单: the next candidate is looked for.
	 * @throws DomainRefusal if it has ended
	 */
	@Transactional
	public Referral takeBack(Access access, UUID id, String reason) {
		return this.revocation.takeBack(access, get(access, id), Words.require("reason", reason, MAXIMUM_NOTE));
	}

	/**
	 * A badly rated service is put right by who gave it, once, in working days from now.
	 * @return the need with its new deadline
	 */
	@Transactional
	public Need beginRectification(Access access, UUID id) {
		Referral referral = this.repository.changed(access, id, this.repository.rectify(access, id, now()));
		Instant until = this.calendars.forDivision(access, referral.divisionCode()).plus(now(), this.terms.rectify());
		Need need = this.needs.rework(access, referral.needId(), until, CaseStep.of(referral.caseId(),
				TimelineKind.RECTIFICATION_BEGUN, params(access, referral, Map.of("until", until.toString()))));
		audit(access, "referrals.begin-rectification", referral, null);
		this.events.publishEvent(new Referral.RectificationBegun(id, referral.caseId()));
		return need;
	}

	/**
	 * @throws DomainRefusal if there is no such referral for this person
	 */
	@Transactional(readOnly = true)
	public Referral get(Access access, UUID id) {
		access.require(Operation.READ_CASE);
		return this.repository.find(access, id).orElseThrow(() -> DomainRefusal.notFound("referrals.refused.unknown"));
	}

	/** All referrals of a case, the first first. */
	@Transactional(readOnly = true)
	public List<Referral> ofCase(Access access, UUID caseId) {
		access.require(Operation.READ_CASE);
		return this.repository.ofCase(access, caseId);
	}

	/** What was done in a case. */
	@Transactional(readOnly = true)
	public List<ServiceRecord> services(Access access, UUID caseId) {
		access.require(Operation.READ_CASE);
		return this.repository.services(access, caseId);
	}

	private void advance(Access access, Referral referral, NeedState state, TimelineKind kind,
			Map<String, String> more) {
		this.needs.advance(access, referral.needId(), state,
				CaseStep.of(referral.caseId(), kind, params(access, referral, more)));
	}

	private Map<String, String> params(Access access, Referral referral, Map<String, String> more) {
		Map<String, String> params = new HashMap<>(more);
		params.put("organization", this.organizations.name(access, referral.organizationCode()));
		return params;
	}

	private void audit(Access access, String action, Referral referral, @Nullable String reason) {
		this.auditLog.record(access, action, "referral", referral.id().toString(), referral.caseId(), reason);
	}

	private static @Nullable String note(boolean needed, @Nullable String note) {
		return needed ? Words.require("note", note, MAXIMUM_NOTE) : Words.optional("note", note, MAXIMUM_NOTE);
	}

	private Instant now() {
		return this.clock.instant();
	}

}

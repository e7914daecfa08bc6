package org.wushe.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.CaseStep;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.Words;
import org.wushe.cases.WorkingCalendar;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/** The library of needs 需求库, and the life of each of them. */
@Service
public class Needs {

	private static final int MAXIMUM_REASON = 500;

	private final NeedRepository repository;

	private final NeedReporting reporting;

	private final Cases cases;

	private final WorkingCalendars calendars;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Needs(NeedRepository repository, NeedReporting reporting, Cases cases, WorkingCalendars calendars,
			AuditLog auditLog, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.reporting = reporting;
		this.cases = cases;
		this.calendars = calendars;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a need in, opens its case and begins its process. Reporting the same id again
	 * gives the need that is there.
	 * @throws DomainRefusal naming the rule of intake that does not hold
	 */
	@Transactional
	public Need report(Access access, NeedReport report) {
		access.require(Operation.REPORT_NEED, report.divisionCode());
		return this.reporting.report(access, report)
			.or(() -> this.repository.find(access, report.id()))
			.orElseThrow(() -> DomainRefusal.conflict("needs.refused.id-taken"));
	}

	/** The need, if there is one that the person may see. */
	@Transactional(readOnly = true)
	public Optional<Need> find(Access access, UUID id) {
		access.require(Operation.READ_CASE);
		return this.repository.find(access, id).map(need -> shown(access, need));
	}

	/**
	 * @throws DomainRefusal if there is no such need for this person
	 */
	@Transactional(readOnly = true)
	public Need get(Access access, UUID id) {
		return find(access, id).orElseThrow(Needs::unknown);
	}

	/**
	 * The need, which nobody else changes before this transaction ends. Whoever changes
	 * other things along with a need holds the need first, so that no two wait for each
	 * other.
	 * @throws DomainRefusal if there is no such need for this person
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Need hold(Access access, UUID id) {
		access.require(Operation.READ_CASE);
		return this.repository.hold(access, id).map(need -> shown(access, need)).orElseThrow(Needs::unknown);
	}

	/** The need that a case is about; empty for a case about something else. */
	@Transactional(readOnly = true)
	public Optional<Need> ofCase(Access access, UUID caseId) {
		access.require(Operation.READ_CASE);
		return this.repository.ofCase(access, caseId).map(need -> shown(access, need));
	}

	/**
	 * How the need of that query code stands. Anybody may ask who has the code.
	 * @param code as it is read out or typed: spaces and small letters do not matter
	 */
	@Transactional(readOnly = true)
	public Optional<Progress> progress(String code) {
		return QueryCodes.read(code).flatMap(read -> this.repository.progress(Access.system(), read));
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<Need> list(Access access, NeedFilter filter, int offset, int limit) {
		access.require(Operation.READ_CASE);
		return this.repository.list(access, filter, offset, limit).stream().map(need -> shown(access, need)).toList();
	}

	@Transactional(readOnly = true)
	public int count(Access access, NeedFilter filter) {
		access.require(Operation.READ_CASE);
		return this.repository.count(access, filter);
	}

	/**
	 * The resident does not need it any more: whatever is under way for it ends.
	 * @throws DomainRefusal if it is served or closed already
	 */
	@Transactional
	public Need withdraw(Access access, UUID id, String reason) {
		Need need = get(access, id);
		access.require(Operation.WITHDRAW_NEED, need.divisionCode());
		return end(access, need, Words.require("reason", reason, MAXIMUM_REASON), reason);
	}

	/**
	 * The person no longer agrees that the need is worked on: it ends as if it were
	 * withdrawn, whoever wrote that down.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Need endWithoutConsent(Access access, Need need) {
		return end(access, need, "CONSENT_WITHDRAWN", null);
	}

	private Need end(Access access, Need need, String reason, @Nullable String logged) {
		Need withdrawn = become(access, need.id(), NeedState.WITHDRAWN, NeedChange.NONE,
				CaseStep.of(need.caseId(), TimelineKind.WITHDRAWN, Map.of("reason", reason)));
		this.auditLog.record(access, "needs.withdraw", "need", need.id().toString(), need.caseId(), logged);
		this.events.publishEvent(new Need.Withdrawn(UUID.randomUUID(), need.id(), need.caseId()));
		return withdrawn;
	}

	/** The resident agreed later that the organisation is told what its service needs. */
	@Transactional
	public Need consentToSharing(Access access, UUID id) {
		Need need = get(access, id);
		access.require(Operation.REPORT_NEED, need.divisionCode());
		Need shared = this.repository.share(access, id).orElseThrow(Needs::unknown);
		this.cases.shareDocuments(access, need.caseId());
		this.cases.record(access, need.caseId(), TimelineKind.CONSENT_GIVEN, Map.of());
		this.auditLog.record(access, "needs.consent", "need", id.toString(), need.caseId(), null);
		return shared;
	}

	/**
	 * The notice was told later, as after a child was in danger (PIPL 18). What was told
	 * before stays as it is.
	 */
	@Transactional
	public Need tellNotice(Access access, UUID id, int version) {
		Need need = get(access, id);
		access.require(Operation.REPORT_NEED, need.divisionCode());
		this.repository.told(access, id, version, this.clock.instant()).ifPresent(told -> {
			this.cases.record(access, need.caseId(), TimelineKind.NOTICE_TOLD, Map.of());
			this.auditLog.record(access, "needs.tell-notice", "need", id.toString(), need.caseId(), null);
		});
		return get(access, id);
	}

	/**
	 * Writes down what triage decided, with the promised times counted from the report on
	 * the calendar of the place. A need that was withdrawn meanwhile stays as it is.
	 */
	@Transactional
	public Promise classify(Access access, UUID id, Triage triage, long processInstanceKey) {
		Need need = get(access, id);
		WorkingCalendar calendar = this.calendars.forDivision(access, need.divisionCode());
		Promise promise = new Promise(calendar.plus(need.reportedAt(), triage.dispatch()),
				calendar.plus(need.reportedAt(), triage.resolve()));
		if (need.state() == NeedState.REPORTED) {
			becomeIfAllowed(access, id, NeedState.CLASSIFIED, NeedChange.triaged(triage, promise),
					CaseStep
						.of(need.caseId(), TimelineKind.CLASSIFIED,
								Map.of("triageClass", triage.triageClass().name(), "level", triage.level().name()))
						.dueAt(promise.resolveDueAt())
						.takenUpBy(processInstanceKey))
				.ifPresent(classified -> this.events.publishEvent(new Need.Classified(id, need.caseId())));
		}
		return promise;
	}

	/**
	 * Brings the need into another state, and its case with it. Who may is asked by the
	 * use-case that does so.
	 * @throws DomainRefusal if the present state does not allow it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Need advance(Access access, UUID id, NeedState state, CaseStep step) {
		return become(access, id, state, NeedChange.NONE, step);
	}

	/** The service was rated badly: it is put right once, until the new deadline. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Need rework(Access access, UUID id, Instant resolveDueAt, CaseStep step) {
		return become(access, id, NeedState.IN_SERVICE, NeedChange.secondRound(resolveDueAt), step.dueAt(resolveDueAt));
	}

	/** Nobody can meet it: the evidence for new projects and purchases. */
	@Transactional
	public Need leaveUnmet(Access access, UUID id, GapCode gap) {
		Need need = get(access, id);
		access.require(Operation.REFER_NEED, need.divisionCode());
		this.auditLog.record(access, "needs.leave-unmet", "need", id.toString(), need.caseId(), gap.name());
		return become(access, id, NeedState.UNMET, new NeedChange(null, null, null, null, gap, null),
				CaseStep.of(need.caseId(), TimelineKind.UNMET, Map.of("gap", gap.name())));
	}

	/** The end of the process: closes the case, whatever its need came to. */
	@Transactional
	public Need close(Access access, UUID id) {
		Need need = get(access, id);
		if (need.state().isFinal()) {
			return need;
		}
		Need closed = become(access, id, NeedState.CLOSED, NeedChange.NONE,
				CaseStep.of(need.caseId(), TimelineKind.CLOSED, Map.of()));
		this.auditLog.record(access, "needs.close", "need", id.toString(), need.caseId(), null);
		return closed;
	}

	private Need become(Access access, UUID id, NeedState state, NeedChange change, CaseStep step) {
		return becomeIfAllowed(access, id, state, change, step).orElseThrow(() -> this.repository.find(access, id)
			.map(Need::state)
			.map(NeedState::refusal)
			.orElseGet(Needs::unknown));
	}

	/** Empty if the present state does not allow it, say since somebody was quicker. */
	private Optional<Need> becomeIfAllowed(Access access, UUID id, NeedState state, NeedChange change, CaseStep step) {
		Optional<Need> need = this.repository.become(access, id, state, change, this.clock.instant());
		need.ifPresent(now -> {
			CaseStep stepped = step.into(state.name());
			this.cases.apply(access, state.isFinal() ? stepped.closing() : stepped);
			if (state.isFinal()) {
				this.events.publishEvent(new Need.Closed(id, now.caseId(), now.round()));
			}
		});
		return need;
	}

	/** Without consent an organisation sees what is needed, and not by whom (PIPL 23). */
	private static Need shown(Access access, Need need) {
		if (access.isOfficialOf(need.divisionCode())) {
			return need;
		}
		return need.mayBeShared() ? need.withoutCode() : need.withoutPerson();
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("needs.refused.unknown");
	}

}

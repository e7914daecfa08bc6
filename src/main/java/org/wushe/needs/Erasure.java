package org.wushe.needs;

import java.time.Clock;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Attachments;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.process.TaskAnswers;

/**
 * Takes out of a need and its case what tells of people. The modules that know more of
 * the case hear of it in the same transaction. Done again, it changes nothing.
 */
@Component
class Erasure {

	private final ErasedNeeds needs;

	private final Cases cases;

	private final Attachments attachments;

	private final TaskAnswers answers;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Erasure(ErasedNeeds needs, Cases cases, Attachments attachments, TaskAnswers answers, AuditLog auditLog,
			ApplicationEventPublisher events, Clock clock) {
		this.needs = needs;
		this.cases = cases;
		this.attachments = attachments;
		this.answers = answers;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Everything that tells of people goes: who they are, where they live, what was
	 * written freely, documents, answers. Category, division, times and levels stay for
	 * the figures. Nobody can tell any more whose need it was, or find that out again
	 * (PIPL 73): nothing is merely masked.
	 * @throws org.springframework.dao.DataAccessException if it is still kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void anonymize(Need need) {
		Access access = Access.system();
		this.needs.anonymize(access, need.id(), this.clock.instant());
		forgetWords(access, need);
		this.events.publishEvent(new Need.Anonymized(need.id(), need.caseId()));
		this.cases.record(access, need.caseId(), TimelineKind.ANONYMIZED, Map.of());
		this.auditLog.record(access, "needs.anonymize", "need", need.id().toString(), need.caseId(), null);
	}

	/**
	 * What is sensitive goes: the groups that tell of health or hardship, and whatever
	 * may speak of it, which nobody could tell apart: words, documents, answers, reasons
	 * of matches.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void eraseSensitive(Need need) {
		Access access = Access.system();
		this.needs.eraseSensitive(access, need);
		forgetWords(access, need);
	}

	/** Who told us of the need of an area goes; the need is nobody's. */
	@Transactional(propagation = Propagation.MANDATORY)
	void eraseReporter(Need need) {
		this.needs.eraseReporter(Access.system(), need.id());
	}

	private void forgetWords(Access access, Need need) {
		this.attachments.forget(access, need.caseId());
		this.answers.forget(access, need.caseId());
		this.cases.forgetWords(access, need.caseId());
		this.events.publishEvent(new Need.WordsForgotten(need.id(), need.caseId()));
	}

}

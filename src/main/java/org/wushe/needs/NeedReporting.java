package org.wushe.needs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Attachments;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseKind;
import org.wushe.cases.CaseOpening;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.privacy.PersonalFields;

/** Turns a report into a need, its case and the event that begins its process. */
@Component
class NeedReporting {

	private final Intake intake;

	private final Cases cases;

	private final NeedReaders readers;

	private final Attachments attachments;

	private final NeedRepository needs;

	private final NeedDraftRepository drafts;

	private final PersonalFields personalFields;

	private final QueryCodes queryCodes;

	private final AuditLog auditLog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NeedReporting(Intake intake, Cases cases, NeedReaders readers, Attachments attachments, NeedRepository needs,
			NeedDraftRepository drafts, PersonalFields personalFields, QueryCodes queryCodes, AuditLog auditLog,
			ApplicationEventPublisher events, Clock clock) {
		this.intake = intake;
		this.cases = cases;
		this.readers = readers;
		this.attachments = attachments;
		this.needs = needs;
		this.drafts = drafts;
		this.personalFields = personalFields;
		this.queryCodes = queryCodes;
		this.auditLog = auditLog;
		this.events = events;
		this.clock = clock;
	}

	/** Empty if it was reported before. */
	Optional<Need> report(Access access, NeedReport report) {
		Instant now = this.clock.instant();
		Intake.Admitted admitted = this.intake.admit(access, report, LocalDate.ofInstant(now, ChinaTime.ZONE));
		return this.cases
			.open(access,
					new CaseOpening(caseId(report.id()), CaseKind.NEED, report.divisionCode(), admitted.title(),
							report.categoryCode(), NeedState.REPORTED.name(), admitted.confidentiality(),
							report.readers(), report.mayBeShared()))
			.map(file -> take(access, report, admitted, file, now));
	}

	private Need take(Access access, NeedReport report, Intake.Admitted admitted, CaseFile file, Instant now) {
		Need need = need(access, report, admitted, file, now);
		this.needs.insert(access, need, report.isPersonal() ? encrypted(report.place()) : null,
				encrypted(report.reporter().name()), encrypted(report.reporter().phone()));
		this.readers.name(access, file);
		if (!report.attachments().isEmpty()) {
			this.attachments.bind(access, file.id(), report.attachments());
		}
		if (report.draftId() != null) {
			this.drafts.delete(access, report.draftId());
		}
		this.auditLog.record(access, "needs.report", "need", need.id().toString(), file.id(), null);
		this.events.publishEvent(Need.Reported.of(need));
		return need;
	}

	private Need need(Access access, NeedReport report, Intake.Admitted admitted, CaseFile file, Instant now) {
		Consent consent = report.consent();
		return new Need(report.id(), file.id(), report.divisionCode(), NeedState.REPORTED, report.channel(),
				report.categoryCode(), report.description(), report.urgency(), report.beneficiary().kind(),
				admitted.residentId(), admitted.birthDate(), admitted.groups(), report.requirements(),
				report.visiblePlace(), report.visiblePoint(), report.reporter().kind(),
				consent.processing() ? now : null, consent.sharing(), consent.sensitive(), consent.guardian(),
				(consent.notice() != null) ? new Need.Told(consent.notice(), now) : null, report.childInDanger(),
				file.confidentiality(), access.userId(), access.displayName(), this.queryCodes.next(), null, null, null,
				null, null, 1, now, null, null, null, 0);
	}

	/** The same need always opens the same case, however often it is sent. */
	private static UUID caseId(UUID needId) {
		return UUID.nameUUIDFromBytes(("case of need " + needId).getBytes(StandardCharsets.UTF_8));
	}

	private @Nullable String encrypted(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : this.personalFields.encrypt(text);
	}

}

package org.wushe.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.Words;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.ServiceCategories;
import org.wushe.needs.ConsentWithdrawal.Effect;

/**
 * Consent is withdrawn as easily as it was given: at any time, by whoever could write it
 * down, without a reason; what was done before stays lawful (PIPL 15). What does not need
 * the consent goes on (PIPL 16), and what was kept on its ground is deleted (PIPL 47).
 */
@Service
public class ConsentWithdrawals {

	private static final int MAXIMUM_REASON = 500;

	private final Needs needs;

	private final ErasedNeeds erased;

	private final Erasure erasure;

	private final Cases cases;

	private final ServiceCategories categories;

	private final AuditLog auditLog;

	private final Clock clock;

	ConsentWithdrawals(Needs needs, ErasedNeeds erased, Erasure erasure, Cases cases, ServiceCategories categories,
			AuditLog auditLog, Clock clock) {
		this.needs = needs;
		this.erased = erased;
		this.erasure = erasure;
		this.cases = cases;
		this.categories = categories;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	/**
	 * The consents that can be withdrawn: those that were given and still hold. None
	 * where a child is in danger: there consent is not the ground (PIPL 13, Minors
	 * Protection Law 11).
	 */
	public Set<Consent.To> open(Need need) {
		Set<Consent.To> open = EnumSet.noneOf(Consent.To.class);
		if (need.childInDanger() || !need.tellsOfPeople() || need.consentAt() == null
				|| need.consentWithdrawnAt() != null) {
			return open;
		}
		open.add(Consent.To.PROCESSING);
		if (need.isPersonal() && need.consentSensitive()) {
			open.add(Consent.To.SENSITIVE);
		}
		if (need.isPersonal() && need.consentSharing()) {
			open.add(Consent.To.SHARING);
		}
		return open;
	}

	/** What becomes of the case if that consent is withdrawn now. */
	@Transactional(readOnly = true)
	public Effect effect(Access access, Need need, Consent.To consent) {
		return switch (consent) {
			case SHARING -> Effect.STOPS_SHARING;
			case SENSITIVE -> isNothingWithoutSensitive(access, need) ? effectOnAll(need) : Effect.ERASES_SENSITIVE;
			case PROCESSING -> need.isPersonal() ? effectOnAll(need) : Effect.ERASES_REPORTER;
		};
	}

	/**
	 * Withdraws a consent, with what follows from that.
	 * @throws DomainRefusal if there is no such consent, or no such need for this person
	 */
	@Transactional
	public Need withdraw(Access access, UUID needId, ConsentWithdrawal withdrawal) {
		Need need = this.needs.hold(access, needId);
		access.require(Operation.WITHDRAW_CONSENT, need.divisionCode());
		String reason = Words.optional("reason", withdrawal.reason(), MAXIMUM_REASON);
		Consent.To consent = withdrawal.consent();
		if (!open(need).contains(consent)) {
			throw DomainRefusal.conflict("needs.refused.no-such-consent");
		}
		Effect effect = effect(access, need, consent);
		boolean wholly = effect == Effect.ENDS_CASE || effect == Effect.ERASES_CASE;
		this.erased.withdraw(access, needId, wholly ? Consent.To.PROCESSING : consent, this.clock.instant());
		this.cases.record(access, need.caseId(), TimelineKind.CONSENT_WITHDRAWN,
				Map.of("consent", consent.name(), "by", withdrawal.by().name()));
		this.auditLog.record(access, "needs.withdraw-consent", "need", needId.toString(), need.caseId(), reason);
		follow(access, need, effect);
		return this.needs.get(access, needId);
	}

	private void follow(Access access, Need need, Effect effect) {
		switch (effect) {
			case STOPS_SHARING -> this.cases.withholdDocuments(access, need.caseId());
			case ERASES_SENSITIVE -> this.erasure.eraseSensitive(need);
			case ERASES_REPORTER -> this.erasure.eraseReporter(need);
			case ENDS_CASE -> {
				this.needs.endWithoutConsent(access, need);
				this.erasure.anonymize(need);
			}
			case ERASES_CASE -> this.erasure.anonymize(need);
		}
	}

	/**
	 * Where the matter itself is one of health or hardship, or the person a child under
	 * 14, everything is sensitive: nothing would be left to go on with.
	 */
	private boolean isNothingWithoutSensitive(Access access, Need need) {
		return this.categories.get(access, need.categoryCode()).sensitive() || Consent.asksGuardian(need.birthDate(),
				need.specialGroups(), LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE));
	}

	private static Effect effectOnAll(Need need) {
		return need.state().next().contains(NeedState.WITHDRAWN) ? Effect.ENDS_CASE : Effect.ERASES_CASE;
	}

}

package org.wushe.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.cases.CaseReaders;
import org.wushe.cases.CaseStep;
import org.wushe.cases.Cases;
import org.wushe.cases.Confidentiality;
import org.wushe.cases.PartyRole;
import org.wushe.cases.TimelineKind;
import org.wushe.cases.Words;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.Directory;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Person;
import org.wushe.identity.Role;
import org.wushe.interests.Interests;
import org.wushe.library.Capacities;
import org.wushe.library.Reservation;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.matching.ChoiceReason;
import org.wushe.matching.ChoiceReasons;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;

/** Offers a need to an organisation: a human decides to whom (PIPL 24). */
@Component
class Offers {

	private static final int MAXIMUM_REASON = 500;

	private final Needs needs;

	private final Matching matching;

	private final ChoiceReasons reasons;

	private final Capacities capacities;

	private final ServiceOfferings offerings;

	private final Interests interests;

	private final Organizations organizations;

	private final WorkingCalendars calendars;

	private final ReferralTerms terms;

	private final ReferralRepository referrals;

	private final Cases cases;

	private final CaseReaders readers;

	private final Directory directory;

	private final AuditLog auditLog;

	private final Clock clock;

	Offers(Needs needs, Matching matching, ChoiceReasons reasons, Capacities capacities, ServiceOfferings offerings,
			Interests interests, Organizations organizations, WorkingCalendars calendars, ReferralTerms terms,
			ReferralRepository referrals, Cases cases, CaseReaders readers, Directory directory, AuditLog auditLog,
			Clock clock) {
		this.needs = needs;
		this.matching = matching;
		this.reasons = reasons;
		this.capacities = capacities;
		this.offerings = offerings;
		this.interests = interests;
		this.organizations = organizations;
		this.calendars = calendars;
		this.terms = terms;
		this.referrals = referrals;
		this.cases = cases;
		this.readers = readers;
		this.directory = directory;
		this.auditLog = auditLog;
		this.clock = clock;
	}

	Referral refer(Access access, UUID needId, UUID offeringId, @Nullable String code, @Nullable String words) {
		Need need = this.needs.hold(access, needId);
		access.require(Operation.REFER_NEED, need.divisionCode());
		Instant now = this.clock.instant();
		Organization organization = organization(access, offeringId, now);
		this.interests.requireNone(access, organization.code());
		ChoiceReason reason = reason(access, needId, offeringId, code, words);
		requireEligible(access, needId, offeringId);
		String choice = (reason != null) ? inWords(reason, words) : null;
		Instant expiresAt = this.calendars.forDivision(access, need.divisionCode())
			.plus(now, this.terms.toAnswer(need.triageClass()));
		Referral referral = new Referral(UUID.randomUUID(), need.caseId(), needId, offeringId, organization.code(),
				need.divisionCode(), ReferralState.REQUESTED, 1, choice, null, null, access.userId(), now, expiresAt,
				null, null, null, 0);
		this.needs.advance(access, needId, NeedState.REFERRED, step(referral, organization));
		this.referrals.insert(access, referral, (reason != null) ? reason.code() : null);
		this.cases.addParty(access, need.caseId(), organization.code(), PartyRole.CANDIDATE);
		nameReaders(access, need, organization);
		this.auditLog.record(access, "referrals.refer", "referral", referral.id().toString(), need.caseId(), choice);
		return referral;
	}

	/**
	 * A restricted case needs somebody at the organisation who sees it: those in charge,
	 * who may name others; where none of them is known, whoever may answer for it.
	 */
	private void nameReaders(Access access, Need need, Organization organization) {
		if (need.confidentiality() == Confidentiality.NORMAL) {
			return;
		}
		List<Person> answering = this.directory
			.around(Access.system(), Operation.ANSWER_REFERRAL, need.divisionCode(), List.of(organization.code()))
			.stream()
			.filter(person -> organization.code().equals(person.organizationCode()))
			.toList();
		if (answering.isEmpty()) {
			throw DomainRefusal.conflict("referrals.refused.nobody-to-read", organization.name());
		}
		List<Person> inCharge = answering.stream().filter(person -> person.has(Role.ORGANIZATION_MANAGER)).toList();
		this.readers.nameAll(access, this.cases.get(access, need.caseId()), inCharge.isEmpty() ? answering : inCharge);
	}

	/**
	 * Why not the first candidate; null if it is the first. What was ruled out cannot be
	 * chosen at all.
	 */
	private @Nullable ChoiceReason reason(Access access, UUID needId, UUID offeringId, @Nullable String code,
			@Nullable String words) {
		List<UUID> suggested = this.matching.suggested(access, needId);
		if (!suggested.contains(offeringId)) {
			throw DomainRefusal.conflict("referrals.refused.no-candidate");
		}
		if (offeringId.equals(firstOf(access, suggested))) {
			return null;
		}
		ChoiceReason reason = this.reasons.find(access, (code != null) ? code : ChoiceReason.OTHER)
			.orElseThrow(() -> DomainRefusal.invalid("reasonCode", "referrals.refused.unknown-choice-reason"));
		if (reason.wordsNeeded() && (words == null || words.isBlank())) {
			throw DomainRefusal.invalid("reason", "referrals.refused.choice-reason-missing");
		}
		return reason;
	}

	/**
	 * What was suggested may be hours old. The offering is held since its place was
	 * taken, so that it stays as it is judged.
	 */
	private void requireEligible(Access access, UUID needId, UUID offeringId) {
		this.matching.ruledOut(access, needId, offeringId).ifPresent(rule -> {
			throw DomainRefusal.conflict("referrals.refused.ruled-out." + rule);
		});
	}

	/**
	 * The first one that the person may decide about: of what is there for them no more,
	 * such as a service withdrawn since, no screen shows them anything.
	 */
	private UUID firstOf(Access access, List<UUID> suggested) {
		Set<String> others = this.interests.of(access);
		Map<UUID, String> owners = this.offerings.find(access, suggested)
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, ServiceOffering::organizationCode));
		List<UUID> shown = suggested.stream().filter(owners::containsKey).toList();
		return shown.stream()
			.filter(id -> !others.contains(owners.getOrDefault(id, "")))
			.findFirst()
			.orElseGet(() -> shown.isEmpty() ? suggested.getFirst() : shown.getFirst());
	}

	/** 离得更近：就在楼下; what is on no list as it was written. */
	private static String inWords(ChoiceReason reason, @Nullable String words) {
		String written = Words.optional("reason", words, MAXIMUM_REASON);
		if (written == null) {
			return reason.nameZh();
		}
		return reason.wordsNeeded() ? written : reason.nameZh() + "：" + written;
	}

	private Organization organization(Access access, UUID offeringId, Instant now) {
		Reservation reservation = this.capacities.reserve(access, offeringId)
			.orElseThrow(() -> DomainRefusal.conflict("referrals.refused.nothing-left"));
		Organization organization = this.organizations.get(access, reservation.organizationCode());
		if (!organization.mayServeOn(LocalDate.ofInstant(now, ChinaTime.ZONE))) {
			throw DomainRefusal.conflict("referrals.refused.organization-suspended", organization.name());
		}
		return organization;
	}

	private static CaseStep step(Referral referral, Organization organization) {
		Map<String, String> params = new HashMap<>(Map.of("organization", organization.name()));
		if (referral.choiceReason() == null) {
			return CaseStep.of(referral.caseId(), TimelineKind.REFERRED, params);
		}
		params.put("reason", referral.choiceReason());
		return CaseStep.of(referral.caseId(), TimelineKind.REFERRED_BY_CHOICE, params);
	}

}

package org.wushe.matching;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.wushe.library.AccessFeature;
import org.wushe.library.Eligibility;
import org.wushe.library.ServiceOffering;
import org.wushe.library.Wanted;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Restriction;

/**
 * The hard filters: what an offering must fulfil whatever its score. The index filters
 * first, to find; this judges, on the facts of the moment.
 */
final class Admission {

	private final Wanted wanted;

	private final Map<UUID, ExclusionRule> tried;

	private final Set<String> avoided;

	/**
	 * @param tried how earlier referrals of this need to an offering ended
	 */
	Admission(Wanted wanted, Map<UUID, ExclusionRule> tried) {
		this(wanted, tried, Set.of());
	}

	/**
	 * @param avoided organisations about which whoever chooses must not decide
	 */
	Admission(Wanted wanted, Map<UUID, ExclusionRule> tried, Set<String> avoided) {
		this.wanted = wanted;
		this.tried = tried;
		this.avoided = Set.copyOf(avoided);
	}

	record Refusal(ExclusionRule rule, Map<String, String> params) {

		Refusal(ExclusionRule rule) {
			this(rule, Map.of());
		}

	}

	/** The first rule that the offering breaks; empty if it may serve. */
	Optional<Refusal> refuse(Supply supply) {
		ServiceOffering offering = supply.offering();
		if (!offering.isPublished()) {
			return refusal(ExclusionRule.NOT_PUBLISHED);
		}
		if (supply.organization().isSuspendedOn(this.wanted.day())) {
			return refusal(ExclusionRule.SUSPENDED, "until", String.valueOf(supply.organization().suspendedUntil()));
		}
		Restriction listing = supply.organization().blackListing();
		if (listing != null && listing.holdsOn(this.wanted.day())) {
			return refusal(ExclusionRule.BLACK_LISTED, "reason", listing.reason());
		}
		ExclusionRule outcome = this.tried.get(offering.id());
		if (outcome != null) {
			return refusal(outcome);
		}
		if (evaluates(supply.organization())) {
			return refusal(ExclusionRule.EVALUATES);
		}
		if (this.avoided.contains(supply.organization().code())) {
			return refusal(ExclusionRule.INTEREST);
		}
		if (!offering.serves(this.wanted.place())) {
			return refusal(ExclusionRule.AREA);
		}
		return person(offering).or(() -> requirements(offering))
			.or(() -> (supply.left() > 0) ? Optional.empty() : refusal(ExclusionRule.CAPACITY));
	}

	/**
	 * Whoever evaluates the services of a place gives none there (政府采购法实施条例 18).
	 */
	private boolean evaluates(Organization organization) {
		return organization.kind() == OrganizationKind.EVALUATOR
				&& organization.serviceArea().stream().anyMatch(area -> area.contains(this.wanted.place()));
	}

	private Optional<Refusal> person(ServiceOffering offering) {
		Eligibility eligibility = offering.eligibility();
		Integer age = this.wanted.age();
		if (age != null && eligibility.minAge() != null && age < eligibility.minAge()) {
			return refusal(ExclusionRule.TOO_YOUNG, "minimum", eligibility.minAge().toString());
		}
		if (age != null && eligibility.maxAge() != null && age > eligibility.maxAge()) {
			return refusal(ExclusionRule.TOO_OLD, "maximum", eligibility.maxAge().toString());
		}
		if (!eligibility.admitsAnyOf(this.wanted.groups())) {
			return refusal(ExclusionRule.GROUP, "groups",
					Phrases.keys("parties.group.", eligibility.groups().stream().map(Enum::name).sorted().toList()));
		}
		return eligibility.admitsResidence(this.wanted.place()) ? Optional.empty() : refusal(ExclusionRule.RESIDENCE);
	}

	private Optional<Refusal> requirements(ServiceOffering offering) {
		if (!offering.accessibility().containsAll(this.wanted.accessibility())) {
			Set<AccessFeature> missing = EnumSet.copyOf(this.wanted.accessibility());
			missing.removeAll(offering.accessibility());
			return refusal(ExclusionRule.ACCESSIBILITY, "features",
					Phrases.keys("library.feature.", missing.stream().map(Enum::name).toList()));
		}
		return offering.languages().containsAll(this.wanted.languages()) ? Optional.empty()
				: refusal(ExclusionRule.LANGUAGE, "languages",
						Phrases.keys("library.language.", this.wanted.languages().stream().sorted().toList()));
	}

	private static Optional<Refusal> refusal(ExclusionRule rule) {
		return Optional.of(new Refusal(rule));
	}

	private static Optional<Refusal> refusal(ExclusionRule rule, String param, String value) {
		return Optional.of(new Refusal(rule, Map.of(param, value)));
	}

}

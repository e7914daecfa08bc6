package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.Wanted;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Restriction;
import org.wushe.parties.SpecialGroup;

class AdmissionTest {

	private static final Wanted ELDER = Facts.wanted(72, SpecialGroup.ELDERLY);

	private static Optional<ExclusionRule> judge(Wanted wanted, Offerings offering) {
		return new Admission(wanted, Map.of()).refuse(Facts.supply(offering)).map(Admission.Refusal::rule);
	}

	private static Eligibility ages(Integer from, Integer to) {
		return new Eligibility(from, to, Set.of(), List.of());
	}

	@Test
	void whatFitsIsAdmitted() {
		assertThat(judge(ELDER, Offerings.meals().eligible(ages(60, null)))).isEmpty();
	}

	@Test
	void anOfferingThatIsNotPublishedIsExcluded() {
		assertThat(judge(ELDER, Offerings.meals().in(EntryStatus.WITHDRAWN))).contains(ExclusionRule.NOT_PUBLISHED);
	}

	@Test
	void aSuspendedOrganisationGetsNothingUntilTheSuspensionIsOver() {
		Supply supply = Facts.supply(Offerings.meals());
		Admission admission = new Admission(ELDER, Map.of());

		assertThat(admission.refuse(suspended(supply, 0))).map(Admission.Refusal::rule)
			.contains(ExclusionRule.SUSPENDED);
		assertThat(admission.refuse(suspended(supply, -1))).isEmpty();
	}

	@Test
	void whoEvaluatesAPlaceServesNobodyThere() {
		Supply supply = Facts.supply(Offerings.meals());
		Admission admission = new Admission(ELDER, Map.of());

		assertThat(admission.refuse(evaluating(supply, "360702"))).map(Admission.Refusal::rule)
			.contains(ExclusionRule.EVALUATES);
		assertThat(admission.refuse(evaluating(supply, "360781"))).isEmpty();
	}

	private static Supply evaluating(Supply supply, String area) {
		Organization known = supply.organization();
		return new Supply(supply.offering(),
				new Organization(known.code(), OrganizationKind.EVALUATOR, known.name(), null, known.registration(),
						known.grade(), known.gradeValidUntil(), known.division(), List.of(new DivisionCode(area)), "",
						null, null, null, 0),
				supply.wording(), supply.standing(), supply.left(), supply.open());
	}

	@Test
	void whoeverChoosesDoesNotDecideAboutAnOrganisationOfTheirOwn() {
		Supply supply = Facts.supply(Offerings.meals());

		assertThat(new Admission(ELDER, Map.of(), Set.of(supply.organization().code())).refuse(supply))
			.map(Admission.Refusal::rule)
			.contains(ExclusionRule.INTEREST);
		assertThat(new Admission(ELDER, Map.of(), Set.of("other")).refuse(supply)).isEmpty();
	}

	@Test
	void whoIsOnTheBlackListIsExcludedWithTheReasonUntilItEnds() {
		Supply supply = Facts.supply(Offerings.meals());
		Admission admission = new Admission(ELDER, Map.of());

		assertThat(admission.refuse(blackListed(supply, 0))).hasValueSatisfying(refusal -> {
			assertThat(refusal.rule()).isEqualTo(ExclusionRule.BLACK_LISTED);
			assertThat(refusal.params()).containsEntry("reason", "虚报服务记录");
		});
		assertThat(admission.refuse(blackListed(supply, -1))).isEmpty();
	}

	private static Supply blackListed(Supply supply, int days) {
		Organization known = Facts.organization(3, null);
		Organization listed = new Organization(known.code(), known.kind(), known.name(), known.creditCode(),
				known.registration(), known.grade(), known.gradeValidUntil(), known.division(), known.serviceArea(),
				known.introduction(), known.coordinates(), null,
				new Restriction(null, Facts.TODAY.plusDays(days), "虚报服务记录"), 0);
		return new Supply(supply.offering(), listed, supply.wording(), supply.standing(), 40, 0);
	}

	private static Supply suspended(Supply supply, int days) {
		return new Supply(supply.offering(), Facts.organization(3, Facts.TODAY.plusDays(days)), supply.wording(),
				supply.standing(), 40, 0);
	}

	@Test
	void whoDeclinedTheNeedIsNotAskedAgain() {
		UUID declined = UUID.randomUUID();
		Admission admission = new Admission(ELDER, Map.of(declined, ExclusionRule.DECLINED_BEFORE));

		assertThat(admission.refuse(Facts.supply(Offerings.meals().id(declined)))).map(Admission.Refusal::rule)
			.contains(ExclusionRule.DECLINED_BEFORE);
		assertThat(admission.refuse(Facts.supply(Offerings.meals()))).isEmpty();
	}

	@Test
	void theServiceAreaMustContainThePlace() {
		assertThat(judge(ELDER, Offerings.meals().serving("360702002"))).contains(ExclusionRule.AREA);
		assertThat(judge(ELDER, Offerings.meals().serving("360702001001002"))).contains(ExclusionRule.AREA);
		assertThat(judge(ELDER, Offerings.meals().serving("360702002", "360702"))).isEmpty();
	}

	@Test
	void theAgeLimitsAreInclusive() {
		assertThat(judge(ELDER, Offerings.meals().eligible(ages(72, 72)))).isEmpty();
		assertThat(judge(ELDER, Offerings.meals().eligible(ages(73, null)))).contains(ExclusionRule.TOO_YOUNG);
		assertThat(judge(ELDER, Offerings.meals().eligible(ages(null, 71)))).contains(ExclusionRule.TOO_OLD);
	}

	@Test
	void anUnknownAgeExcludesNobody() {
		assertThat(judge(Facts.wanted(null), Offerings.meals().eligible(ages(60, null)))).isEmpty();
	}

	@Test
	void anOfferingForCertainGroupsWantsOneOfThem() {
		Offerings forDisabled = Offerings.meals()
			.eligible(new Eligibility(null, null, Set.of(SpecialGroup.DISABLED, SpecialGroup.VETERAN), List.of()));

		assertThat(judge(ELDER, forDisabled)).contains(ExclusionRule.GROUP);
		assertThat(judge(Facts.wanted(30, SpecialGroup.DISABLED), forDisabled)).isEmpty();
	}

	@Test
	void whoLivesElsewhereIsNotEligibleForResidentsOnly() {
		assertThat(judge(ELDER,
				Offerings.meals()
					.eligible(new Eligibility(null, null, Set.of(), List.of(new DivisionCode("360702001002"))))))
			.contains(ExclusionRule.RESIDENCE);
	}

	@Test
	void requiredAccessibilityAndLanguageMustBeThere() {
		Wanted wanted = new Wanted(ELDER.categoryCode(), "", ELDER.place(), null, 72, Set.of(),
				Set.of(AccessFeature.WHEELCHAIR), Set.of("hak"), Set.of(), Facts.TODAY);

		assertThat(judge(wanted, Offerings.meals().speaking("hak"))).contains(ExclusionRule.ACCESSIBILITY);
		assertThat(judge(wanted, Offerings.meals().with(AccessFeature.WHEELCHAIR))).contains(ExclusionRule.LANGUAGE);
		assertThat(judge(wanted, Offerings.meals().with(AccessFeature.WHEELCHAIR).speaking("hak"))).isEmpty();
	}

	@Test
	void whereNothingIsLeftNobodyIsReferred() {
		Supply supply = Facts.supply(Offerings.meals());
		Admission admission = new Admission(ELDER, Map.of());

		assertThat(admission.refuse(left(supply, 1))).isEmpty();
		assertThat(admission.refuse(left(supply, Supply.UNCOUNTED))).isEmpty();
		assertThat(admission.refuse(left(supply, 0))).map(Admission.Refusal::rule).contains(ExclusionRule.CAPACITY);
	}

	private static Supply left(Supply supply, int left) {
		return new Supply(supply.offering(), supply.organization(), supply.wording(), supply.standing(), left, 0);
	}

	@Test
	void groupsAreNamedInTheLanguageOfTheReader() {
		Exclusion exclusion = new Exclusion(UUID.randomUUID(), "x", "x", "x", ExclusionRule.GROUP,
				Map.of("groups", Phrases.keys("parties.group.", List.of("DISABLED", "VETERAN"))));

		String words = exclusion.inWords((key, params) -> switch (key) {
			case "matching.excluded.GROUP" -> "只面向" + params.get("groups");
			case "matching.list-separator" -> "、";
			case "parties.group.DISABLED" -> "残疾人";
			default -> "退役军人";
		});

		assertThat(words).isEqualTo("只面向残疾人、退役军人");
	}

}

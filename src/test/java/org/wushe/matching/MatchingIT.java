package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.People;
import org.wushe.library.AccessFeature;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Offerings;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.library.Shortlist;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.needs.Requirements;
import org.wushe.parties.Organizations;
import org.wushe.parties.Restriction;
import org.wushe.parties.SpecialGroup;
import org.wushe.referrals.OnTheScene;

class MatchingIT extends OnTheScene {

	@Autowired
	private Matching matching;

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private OfferingSearch search;

	@Autowired
	private Organizations organizations;

	private Need need;

	@BeforeEach
	void aNeed() {
		this.need = this.scene.classified();
		awaitIndexed(this.scene.offering());
	}

	private void awaitIndexed(ServiceOffering offering) {
		Indexed.await(this.search, OfferingQuery.of("").withPlace(this.need.divisionCode()), Set.of(offering.id()));
	}

	private MatchResult rank() {
		return this.matching.rank(Access.system(), this.need.id());
	}

	@Test
	void whatServesThePlaceIsSuggestedWithAReasonForEachFactor() {
		MatchResult result = rank();

		assertThat(result.candidates()).extracting(Candidate::offeringId).contains(this.scene.offering().id());
		assertThat(result.candidates().getFirst().reasons()).extracting(MatchReason::factor)
			.containsExactly(Factor.values());
	}

	@Test
	void aSuspensionThatTheIndexKnowsIsNotOverlookedForAChangeThatItDoesNotKnow(@Autowired Supplies supplies,
			@Autowired TransactionOperations transactions) {
		String organization = this.scene.newOrganization("刚被暂停的服务中心");
		ServiceOffering kept = this.scene.newOffering(organization, 5);
		ServiceOffering changed = this.scene.newOffering(organization, 5);
		transactions.executeWithoutResult(status -> supplies.of(List.of(new Shortlist.Entry(kept.id(), 0))));
		this.organizations.suspend(People.streetOfficer(this.scene.community().substring(0, 9)), organization,
				new Restriction(null, LocalDate.of(2099, 1, 1), "超期未整改"), "超期未整改");
		long suspended = state(changed);
		this.offerings.put(Access.system(), changed);
		assertThat(state(changed)).isGreaterThan(suspended);

		assertThat(transactions
			.<List<Supply>>execute(status -> supplies.of(List.of(new Shortlist.Entry(changed.id(), suspended)))))
			.singleElement()
			.satisfies(supply -> assertThat(supply.organization().mayServeOn(LocalDate.of(2098, 1, 1))).isFalse());
	}

	private long state(ServiceOffering offering) {
		return Shortlist.state(this.offerings.get(Access.system(), offering.id()),
				this.organizations.get(Access.system(), offering.organizationCode()));
	}

	@Test
	void whatWasSuggestedIsKeptAsItWas() {
		this.scene.awaitTask(this.need);
		MatchResult ranked = rank();

		MatchResult kept = this.matching.latest(this.scene.worker(), this.need.id()).orElseThrow();

		assertThat(kept.weightsVersion()).isEqualTo(ranked.weightsVersion());
		assertThat(kept.candidates()).isEqualTo(ranked.candidates());
		assertThat(kept.excluded()).isEqualTo(ranked.excluded());
		assertThat(this.matching.suggested(this.scene.worker(), this.need.id()))
			.isEqualTo(ranked.candidates().stream().map(Candidate::offeringId).toList());
	}

	@Test
	void whatIsForOthersIsShownAmongTheExcludedOnesWithItsReason() {
		ServiceOffering forVeterans = Offerings.meals()
			.id(UUID.randomUUID())
			.by(this.scene.organization())
			.serving(this.scene.community())
			.eligible(new Eligibility(null, null, Set.of(SpecialGroup.VETERAN), List.of()))
			.build();
		this.offerings.put(Access.system(), forVeterans);
		awaitIndexed(forVeterans);

		MatchResult result = rank();

		assertThat(result.candidates()).extracting(Candidate::offeringId).doesNotContain(forVeterans.id());
		assertThat(result.excluded()).filteredOn(exclusion -> exclusion.offeringId().equals(forVeterans.id()))
			.extracting(Exclusion::rule)
			.containsExactly(ExclusionRule.GROUP);
	}

	@Test
	void whatIsWithdrawnLaterIsNoCandidateAnyMoreAndWhatWasRuledOutStaysNamed() {
		this.scene.awaitTask(this.need);
		Offerings forVeterans = Offerings.meals()
			.by(this.scene.organization())
			.serving(this.scene.community())
			.eligible(new Eligibility(null, null, Set.of(SpecialGroup.VETERAN), List.of()));
		ServiceOffering ruledOut = forVeterans.build();
		this.offerings.put(Access.system(), ruledOut);
		awaitIndexed(ruledOut);
		MatchResult ranked = rank();

		this.offerings.put(Access.system(), forVeterans.in(EntryStatus.WITHDRAWN).build());
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(this.scene.offering().id())
					.by(this.scene.organization())
					.serving(this.scene.community())
					.in(EntryStatus.WITHDRAWN)
					.build());

		MatchResult kept = this.matching.latest(this.scene.worker(), this.need.id()).orElseThrow();

		assertThat(kept.excluded()).isEqualTo(ranked.excluded());
		assertThat(kept.excluded()).extracting(Exclusion::offeringId).contains(ruledOut.id());
		assertThat(ranked.candidates()).extracting(Candidate::offeringId).contains(this.scene.offering().id());
		assertThat(kept.candidates()).extracting(Candidate::offeringId).doesNotContain(this.scene.offering().id());
	}

	@Test
	void whatThePersonCouldNotUseIsExcludedAndSaysWhatItLacks(@Autowired Needs needs) {
		ServiceOffering fitting = offered(AccessFeature.HOME_VISIT, "hak");
		ServiceOffering inMandarin = offered(AccessFeature.HOME_VISIT);
		this.need = this.scene.classify(needs.report(this.scene.worker(),
				this.scene.report().requiring(new Requirements(Set.of(AccessFeature.HOME_VISIT), "hak")).build()));

		MatchResult result = rank();

		assertThat(result.candidates()).extracting(Candidate::offeringId)
			.startsWith(fitting.id())
			.doesNotContain(inMandarin.id(), this.scene.offering().id());
		assertThat(result.candidates().getFirst().reasons()).filteredOn(reason -> reason.factor() == Factor.ELIGIBILITY)
			.singleElement()
			.returns(Map.of("features", "@library.feature.HOME_VISIT @library.language.hak"), MatchReason::params);
		assertThat(result.excluded()).filteredOn(out -> out.offeringId().equals(this.scene.offering().id()))
			.singleElement()
			.returns(ExclusionRule.ACCESSIBILITY, Exclusion::rule)
			.returns(Map.of("features", "@library.feature.HOME_VISIT"), Exclusion::params);
		assertThat(result.excluded()).filteredOn(out -> out.offeringId().equals(inMandarin.id()))
			.singleElement()
			.returns(ExclusionRule.LANGUAGE, Exclusion::rule)
			.returns(Map.of("languages", "@library.language.hak"), Exclusion::params);
	}

	private ServiceOffering offered(AccessFeature feature, String... languages) {
		ServiceOffering offering = Offerings.meals()
			.id(UUID.randomUUID())
			.by(this.scene.organization())
			.serving(this.scene.community())
			.with(feature)
			.speaking(languages)
			.build();
		this.offerings.put(Access.system(), offering);
		awaitIndexed(offering);
		return offering;
	}

	@Test
	void aSuspendedOrganisationIsNoLongerSuggested() {
		rank();
		this.organizations.suspend(Access.system(), this.scene.organization(),
				new org.wushe.parties.Restriction(null, java.time.LocalDate.of(2999, 1, 1), "年检未过"), "年检未过");

		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(rank().candidates()).extracting(Candidate::offeringId)
				.doesNotContain(this.scene.offering().id()));
	}

	@Test
	void aWorkerOfAnotherCommunityMayNotLook() {
		rank();

		assertThatThrownBy(() -> this.matching.latest(People.communityWorker("110101001001"), this.need.id()))
			.isInstanceOfAny(AccessDenied.class, org.wushe.identity.DomainRefusal.class);
	}

}

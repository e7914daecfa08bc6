package org.wushe.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.planning.BatchPlan.State;
import org.wushe.referrals.OnTheScene;
import org.wushe.referrals.Referral;
import org.wushe.referrals.ReferralState;
import org.wushe.referrals.Referrals;

/** Needs that wait to be referred, and plans for them. */
abstract class OnPlans extends OnTheScene {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Autowired
	BatchPlans plans;

	@Autowired
	Needs needs;

	@Autowired
	Referrals referrals;

	@Autowired
	ServiceOfferings offerings;

	Set<UUID> report(int count) {
		this.scene.awaitOfferings();
		Set<UUID> reported = Stream.generate(() -> this.needs.report(this.scene.worker(), this.scene.report().build()))
			.limit(count)
			.map(Need::id)
			.collect(Collectors.toSet());
		await().atMost(LONG)
			.until(() -> this.plans.open(this.scene.worker(), community())
				.stream()
				.map(task -> UUID.fromString(task.variable("needId").orElseThrow()))
				.collect(Collectors.toSet())
				.containsAll(reported));
		return reported;
	}

	BatchPlan planned(Set<UUID> wanted) {
		UUID id = this.plans.begin(this.scene.worker(), community(), wanted, null, 5);
		return settled(this.plans.get(this.scene.worker(), id), State.READY);
	}

	void confirm(BatchPlan plan) {
		this.plans.confirm(this.scene.worker(), plan.id(), plan.version());
	}

	BatchPlan settled(BatchPlan plan, State state) {
		await().atMost(LONG).until(() -> !get(plan).state().isWorking());
		assertThat(get(plan).state()).isEqualTo(state);
		return get(plan);
	}

	BatchPlan get(BatchPlan plan) {
		return this.plans.get(this.scene.worker(), plan.id());
	}

	List<Referral> referralsOf(UUID need) {
		return this.referrals.ofCase(Access.system(), this.needs.get(Access.system(), need).caseId())
			.stream()
			.filter(referral -> referral.state() == ReferralState.REQUESTED)
			.toList();
	}

	DivisionCode community() {
		return new DivisionCode(this.scene.community());
	}

	ServiceOffering visiting(String organization) {
		ServiceOffering made = visit(organization).build();
		this.offerings.put(Access.system(), made);
		Indexed.await(this.beans.getBean(OfferingSearch.class), OfferingQuery.of("").withPlace(community()),
				Set.of(made.id()));
		return made;
	}

	Offerings visit(String organization) {
		return Offerings.meals()
			.by(organization)
			.serving(this.scene.community())
			.with(AccessFeature.HOME_VISIT)
			.capacity(new Capacity(CapacityUnit.PLACES, 10, 10, Clock.systemUTC().instant()));
	}

}

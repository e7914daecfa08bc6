package org.wushe.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceOffering;
import org.wushe.matching.Matching;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;

/** Fifty at once want the few places of one offering. */
class CapacityUnderLoadIT extends OnTheScene {

	private static final int CALLERS = 50;

	private static final int PLACES = 5;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Matching matching;

	@Test
	void asManyGetAPlaceAsThereAreTheOthersAreToldAndEveryPlaceIsFreeAgainInTheEnd() throws Exception {
		ServiceOffering scarce = this.scene.newOffering(this.scene.organization(), PLACES);
		List<Need> needs = Stream.generate(this.scene::classified).limit(CALLERS).toList();
		assertThat(needs).allSatisfy(
				need -> assertThat(this.matching.suggested(this.scene.worker(), need.id())).as("it may be chosen")
					.contains(scarce.id()));

		List<Referral> referred = new ArrayList<>();
		List<Throwable> refused = new ArrayList<>();
		try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
			List<Callable<Referral>> calls = needs.stream()
				.<Callable<Referral>>map(
						need -> () -> this.referrals.refer(this.scene.worker(), need.id(), scarce.id(), "离得最近"))
				.toList();
			for (Future<Referral> call : callers.invokeAll(calls)) {
				if (call.state() == Future.State.SUCCESS) {
					referred.add(call.resultNow());
				}
				else {
					refused.add(call.exceptionNow());
				}
			}
		}

		assertThat(referred).hasSize(PLACES).extracting(Referral::needId).doesNotHaveDuplicates();
		assertThat(refused).hasSize(CALLERS - PLACES)
			.allSatisfy(refusal -> assertThat(refusal).isInstanceOfSatisfying(DomainRefusal.class,
					known -> assertThat(known.messageKey()).isEqualTo("referrals.refused.nothing-left")));
		assertThat(this.scene.left(scarce)).isZero();
		assertThat(needs).filteredOn(need -> this.scene.stateOf(need.id()) == NeedState.REFERRED).hasSize(PLACES);

		this.referrals.decline(this.scene.manager(), referred.get(0).id(), DeclineReason.NO_STAFF, null);
		this.referrals.expire(Access.system(), referred.get(1).id());
		this.referrals.accept(this.scene.manager(), referred.get(2).id());
		assertThat(this.scene.left(scarce)).as("an acceptance takes no second place").isEqualTo(2);
		this.scene.serve(referred.get(2).id());
		this.referrals.accept(this.scene.manager(), referred.get(3).id());
		this.referrals.fail(this.scene.manager(), referred.get(3).id(), FailureReason.RESIDENT_ABSENT, null);
		this.referrals.takeBack(this.scene.worker(), referred.get(4).id(), "居民改变了主意");
		assertThat(this.scene.left(scarce)).isEqualTo(PLACES);
	}

}

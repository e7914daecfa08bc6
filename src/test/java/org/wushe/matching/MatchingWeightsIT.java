package org.wushe.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Role;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Scene;

@WusheTest
class MatchingWeightsIT {

	/** Where nobody else in these tests is. */
	private static final DivisionCode ELSEWHERE = new DivisionCode("110101");

	private static final Access DESIGNER = new Access("designer", "designer", "流程管理员", Set.of(Role.PROCESS_DESIGNER),
			null, null);

	@Autowired
	private MatchingWeights weights;

	@Autowired
	private PrecedentRepository precedents;

	@Autowired
	private Ratings ratings;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private BeanFactory beans;

	@Test
	void aServedAndWellRatedCaseIsAPrecedent() {
		Scene scene = new Scene(this.beans);
		Referral served = scene.served();
		this.ratings.submit(null, this.ratings.invite(scene.worker(), served.id()).token(),
				new RatingForm(5, List.of("friendly"), "很满意"));

		List<Precedent> found = this.transactions.execute(status -> this.precedents.latest(scene.community(), 10));

		assertThat(found).singleElement().satisfies(precedent -> {
			assertThat(precedent.needId()).isEqualTo(served.needId());
			assertThat(precedent.proven()).contains(served.offeringId());
			assertThat(precedent.candidates()).extracting(Precedent.Judged::offeringId).contains(served.offeringId());
			assertThat(precedent.candidates().getFirst().values()).containsKeys(Factor.CATEGORY, Factor.DISTANCE);
		});
	}

	@Test
	void weightsInForceSomewhereAreTriedThereAndHoldNowhereElse() {
		Weights everywhere = this.weights.present(DESIGNER, null);

		Weights activated = this.weights.activate(DESIGNER, Map.of(Factor.RATING, 3.0, Factor.DISTANCE, 1.0), ELSEWHERE,
				seen(), "居民更看重评价");

		assertThat(this.weights.present(DESIGNER, ELSEWHERE)).isEqualTo(activated);
		assertThat(activated.of(Factor.RATING)).isEqualTo(0.75);
		assertThat(this.weights.present(DESIGNER, null)).isEqualTo(everywhere);
		assertThat(this.weights.versions(DESIGNER, ELSEWHERE)).first()
			.returns(activated, WeightsVersion::weights)
			.returns("流程管理员", WeightsVersion::createdBy);
		assertThat(this.weights.inForce(Access.system(), ELSEWHERE)).isEqualTo(activated);
		assertThat(this.weights.tryOut(DESIGNER, Map.of(Factor.RATING, 1.0), ELSEWHERE).cases()).isZero();
	}

	@Test
	void weightsMustNotBeNegativeAndOneMustBePositive() {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> this.weights.tryOut(DESIGNER, Map.of(Factor.RATING, 0.0), null));
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> this.weights.activate(DESIGNER,
				Map.of(Factor.RATING, -1.0, Factor.COST, 2.0), ELSEWHERE, seen(), "试试"));
	}

	@Test
	void whoHasNotSeenWhatSomebodyElsePutIntoForceDoesNotReplaceIt() {
		String seen = seen();
		Weights first = this.weights.activate(DESIGNER, Map.of(Factor.RATING, 1.0), ELSEWHERE, seen, "居民更看重评价");

		assertRefused("matching.weights.meanwhile",
				() -> this.weights.activate(DESIGNER, Map.of(Factor.DISTANCE, 1.0), ELSEWHERE, seen, "居民更看重远近"));

		assertThat(this.weights.present(DESIGNER, ELSEWHERE)).isEqualTo(first);
		Weights second = this.weights.activate(DESIGNER, Map.of(Factor.DISTANCE, 99.5, Factor.COST, 0.5), ELSEWHERE,
				first.version(), "看过以后");
		assertThat(this.weights.present(DESIGNER, ELSEWHERE)).isEqualTo(second);
		assertThat(second.of(Factor.COST)).as("a tenth of a percent counts").isEqualTo(0.005);
	}

	private String seen() {
		return this.weights.present(DESIGNER, ELSEWHERE).version();
	}

}

package org.wushe.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wushe.identity.DomainRefusal;

class RatingStateTest {

	@Test
	void theThreeUpperLevelsArePositiveAndBothLowerOnesBad() {
		assertThat(RatingLevel.values()).filteredOn(RatingLevel::isPositive)
			.containsExactly(RatingLevel.FAIRLY_SATISFIED, RatingLevel.SATISFIED, RatingLevel.VERY_SATISFIED);
		assertThat(RatingLevel.of(3)).isEqualTo(RatingLevel.FAIRLY_SATISFIED);
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, 0, 6, Integer.MAX_VALUE })
	void thereAreFiveLevelsAndNoOthers(int number) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> RatingLevel.of(number))
			.returns("ratings.refused.level", DomainRefusal::messageKey);
	}

	@Test
	void onlyABadFirstRatingAsksForMore() {
		assertThat(RatingState.first(RatingLevel.of(2), 1)).isEqualTo(RatingState.SUBMITTED);
		assertThat(RatingState.first(RatingLevel.of(3), 1)).isEqualTo(RatingState.CLOSED);
		assertThat(RatingState.first(RatingLevel.of(1), 2)).isEqualTo(RatingState.CLOSED);
	}

	@Test
	void aBadRatingIsPutRightOnce() {
		assertThat(RatingState.RECTIFYING.before()).containsExactly(RatingState.SUBMITTED);
		assertThat(RatingState.RECTIFIED.next()).containsExactly(RatingState.CLOSED);
	}

}

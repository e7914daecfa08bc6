package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

	private static final Instant LATER = Instant.EPOCH.plusSeconds(1);

	@ParameterizedTest
	@CsvSource({ "10,0,0,10,0", "10,3,2,5,0", "10,10,0,0,0", "5,9,0,0,4", "5,3,4,0,2" })
	void whatIsFreeIsWhatThereIsWithoutWhatIsInUse(int maximum, int promised, int elsewhere, int free, int excess) {
		assertThat(of(maximum, promised, elsewhere)).returns(free, Capacity::available)
			.returns(excess, Capacity::excess);
	}

	@Test
	void placesFreedWhileMoreAreServedThanThereAreAreNotGivenAway() {
		Capacity fewer = of(10, 10, 0).changedTo(5, LATER);
		assertThat(fewer).returns(0, Capacity::available)
			.returns(10, Capacity::inUse)
			.returns(LATER, Capacity::confirmedAt);
		assertThat(of(5, 9, 0).available()).isZero();
		assertThat(of(5, 5, 0).available()).isZero();
		assertThat(of(5, 4, 0).available()).isOne();
	}

	@Test
	void aPromisedPlaceIsNotFreeWhateverIsSaid() {
		Capacity capacity = of(10, 3, 2);
		assertThat(capacity.mostAvailable()).isEqualTo(7);
		assertThat(capacity.elsewhereIf(7)).isZero();
		assertThat(capacity.elsewhereIf(0)).isEqualTo(7);
	}

	@Test
	void whatIsSaidToBeAsItWasChangesNothing() {
		assertThat(of(5, 3, 4).elsewhereIf(0)).as("though more are in use than there are").isEqualTo(4);
	}

	private static Capacity of(int maximum, int promised, int elsewhere) {
		return new Capacity(CapacityUnit.PLACES, maximum, promised, elsewhere, Instant.EPOCH);
	}

}

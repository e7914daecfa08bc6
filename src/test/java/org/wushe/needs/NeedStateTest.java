package org.wushe.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeedStateTest {

	@Test
	void everyStateIsReachedFromTheReport() {
		Set<NeedState> reached = new HashSet<>(EnumSet.of(NeedState.REPORTED));
		while (reached.addAll(reached.stream().flatMap(state -> state.next().stream()).toList())) {
			assertThat(reached).isNotEmpty();
		}
		assertThat(reached).containsExactlyInAnyOrder(NeedState.values());
	}

	@ParameterizedTest
	@EnumSource
	void whatComesBeforeIsWhatGoesThere(NeedState state) {
		assertThat(state.before()).isEqualTo(
				Set.copyOf(Arrays.stream(NeedState.values()).filter(one -> one.next().contains(state)).toList()));
	}

	@Test
	void aNeedEndsClosedUnmetOrWithdrawn() {
		assertThat(NeedState.values()).filteredOn(NeedState::isFinal)
			.containsExactly(NeedState.CLOSED, NeedState.UNMET, NeedState.WITHDRAWN);
	}

	@Test
	void aNeedCannotBeWithdrawnOnceItWasServed() {
		assertThat(NeedState.DELIVERED.next()).doesNotContain(NeedState.WITHDRAWN);
		assertThat(NeedState.RATED.next()).doesNotContain(NeedState.WITHDRAWN);
		assertThat(NeedState.IN_SERVICE.next()).contains(NeedState.WITHDRAWN);
	}

	@Test
	void aBadlyRatedServiceIsPutRight() {
		assertThat(NeedState.RATED.next()).containsExactly(NeedState.IN_SERVICE, NeedState.CLOSED);
	}

}

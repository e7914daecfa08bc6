package org.wushe.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wushe.needs.Urgency;

class ConfirmationTest {

	private static final UUID FIRST = UUID.randomUUID();

	private static final UUID SECOND = UUID.randomUUID();

	@Test
	void theFirstCandidateNeedsNoReason() {
		assertThat(Confirmation.answers(given(FIRST, "居民指定"), FIRST, FIRST))
			.isEqualTo(Map.of("offeringId", FIRST.toString()));
	}

	@Test
	void whatThePlanChoseIsNotTakenForTheChoiceOfAHuman() {
		assertThat(Confirmation.answers(given(SECOND, null), SECOND, FIRST))
			.isEqualTo(Map.of("offeringId", SECOND.toString(), "reasonCode", "BY_PLAN"));
	}

	@Test
	void whatAHumanChangedHasTheReasonOfTheHuman() {
		assertThat(Confirmation.answers(given(SECOND, "居民指定"), SECOND, FIRST))
			.isEqualTo(Map.of("offeringId", SECOND.toString(), "reason", "居民指定"));
	}

	private static PlannedNeed given(UUID offering, @Nullable String changeReason) {
		return new PlannedNeed(UUID.randomUUID(), UUID.randomUUID(), "WS-1", "助餐", Urgency.ORDINARY, Instant.EPOCH,
				null, 1, List.of(), Map.of(), null, FIRST, offering, null, changeReason != null, Set.of(), changeReason,
				PlannedNeed.Outcome.PENDING, null, List.of());
	}

}

package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.library.EntryStatus.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table of an entry's life, written from its description. */
class EntryStepTest {

	private static final Map<EntryStatus, List<String>> WAYS = Map.of(DRAFT,
			List.of("SUBMIT to SUBMITTED", "WITHDRAW to WITHDRAWN"), SUBMITTED,
			List.of("RETURN to DRAFT", "REVIEW to REVIEWED", "WITHDRAW to WITHDRAWN"), REVIEWED,
			List.of("RETURN to DRAFT", "PUBLISH to PUBLISHED", "WITHDRAW to WITHDRAWN"), PUBLISHED,
			List.of("CONFIRM to PUBLISHED", "EXPIRE to STALE", "WITHDRAW to WITHDRAWN"), STALE,
			List.of("CONFIRM to PUBLISHED", "WITHDRAW to WITHDRAWN"), WITHDRAWN, List.of("REOPEN to DRAFT"));

	@ParameterizedTest
	@EnumSource
	void fromHereTheEntryGoesOnlyThere(EntryStatus status) {
		assertThat(Arrays.stream(EntryStep.values())
			.filter(step -> step.leadsFrom(status))
			.map(step -> step + " to " + step.to())).containsExactlyElementsOf(WAYS.get(status));
	}

	@Test
	void nothingBecomesPublicWithoutReview() {
		assertThat(Arrays.stream(EntryStatus.values())
			.filter(status -> !status.isPublic())
			.filter(status -> Arrays.stream(EntryStep.values())
				.anyMatch(step -> step.to().isPublic() && step.leadsFrom(status)))
			.collect(Collectors.toSet())).isEqualTo(Set.of(REVIEWED));
	}

	@Test
	void whatIsNotConfirmedInTimeIsStillPublic() {
		assertThat(Arrays.stream(EntryStatus.values()).filter(EntryStatus::isPublic)).containsExactly(PUBLISHED, STALE);
	}

}

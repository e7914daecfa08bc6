package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class CaseStepTest {

	@Test
	void aStepKeepsEverythingThatIsSaidOfIt() {
		Instant due = Instant.parse("2026-11-21T10:00:00Z");
		CaseStep step = CaseStep.of(UUID.randomUUID(), TimelineKind.CLASSIFIED, Map.of("level", "STREET"))
			.dueAt(due)
			.takenUpBy(7)
			.by(CaseStep.RESIDENT)
			.into("CLASSIFIED")
			.closing();
		assertThat(step.params()).containsEntry("level", "STREET");
		assertThat(step.state()).isEqualTo("CLASSIFIED");
		assertThat(step.deadlineAt()).isEqualTo(due);
		assertThat(step.processInstanceKey()).isEqualTo(7);
		assertThat(step.doneBy()).isEqualTo(CaseStep.RESIDENT);
		assertThat(step.closes()).isTrue();
	}

}

package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ProcessEngineTest {

	/**
	 * An engine keeps a message that starts a process it does not know, and starts
	 * nothing later.
	 */
	@Test
	void aMessageWaitsInTheOutboxUntilTheEngineKnowsTheProcesses() {
		try (Walk walk = Walk.withoutProcesses()) {
			ProcessEngine engine = new ProcessEngine(walk.client());
			ProcessMessage message = new ProcessMessage("NeedReported", UUID.randomUUID(), UUID.randomUUID(),
					Map.of("caseId", walk.caseId()));

			assertThatExceptionOfType(EngineUnavailable.class).isThrownBy(() -> engine.publish(message));
			walk.deploy();
			engine.knowsProcesses();
			engine.publish(message);
			engine.publish(message);

			assertThat(walk.begun()).isEqualTo(1);
		}
	}

}

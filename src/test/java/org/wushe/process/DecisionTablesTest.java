package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class DecisionTablesTest {

	@Test
	void theRulesThatNameACategoryAreFound() throws IOException {
		String triage = Files.readString(Path.of("bpmn/triage-need.dmn"));

		assertThat(DecisionTables.naming(triage, "categoryCode", "household"::equals))
			.extracting(DecisionRow::decision, DecisionRow::number)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("需求分诊", 4));
		assertThat(DecisionTables.naming(triage, "categoryCode", "emergency"::equals)).isEmpty();
		assertThat(DecisionTables.naming(triage, "urgency", "emergency"::equals)).isNotEmpty();
	}

}

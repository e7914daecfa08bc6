package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the triage table. */
class TriageNeedTest {

	private static Walk walk;

	@BeforeAll
	static void open() {
		walk = new Walk();
	}

	@AfterAll
	static void close() {
		walk.close();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			elderly-care.meals,   emergency, '',                EMERGENCY, STREET,    1,  2,  HOURS
			dispute.neighbours,   emergency, '',                EMERGENCY, STREET,    1,  2,  HOURS
			child-care,           urgent,    distressed-child,  EMERGENCY, STREET,    1,  2,  HOURS
			elderly-care.meals,   urgent,    'low-income left-behind-child', EMERGENCY, STREET, 1, 2, HOURS
			household.plumbing,   urgent,    '',                UTILITIES, COMMUNITY, 2,  24, HOURS
			safety,               urgent,    '',                UTILITIES, COMMUNITY, 2,  24, HOURS
			environment.waste,    urgent,    null,              UTILITIES, COMMUNITY, 2,  24, HOURS
			elderly-care.meals,   urgent,    living-alone,     UTILITIES, COMMUNITY, 2,  24, HOURS
			dispute.neighbours,   ordinary,  '',                COMPLEX,   STREET,    24, 15, DAYS
			dispute,              urgent,    '',                COMPLEX,   STREET,    24, 15, DAYS
			legal.aid,            ordinary,  disabled,          COMPLEX,   STREET,    24, 15, DAYS
			relief.temporary,     ordinary,  low-income,        COMPLEX,   COUNTY,    24, 15, DAYS
			medical.visit,        urgent,    '',                ORDINARY,  COMMUNITY, 4,  3,  DAYS
			elderly-care.meals,   ordinary,  living-alone,     ORDINARY,  COMMUNITY, 24, 7,  DAYS
			household.plumbing,   ordinary,  '',                ORDINARY,  COMMUNITY, 24, 7,  DAYS
			culture,              ordinary,  null,              ORDINARY,  COMMUNITY, 24, 7,  DAYS
			""")
	void categoryUrgencyAndGroupDecideClassTimesAndLevel(String category, String urgency, String groups,
			String triageClass, String level, int dispatchHours, int amount, String unit) {
		var variables = new HashMap<String, Object>(Map.of("categoryCode", category, "urgency", urgency));
		variables.put("specialGroups", (groups != null) ? list(groups) : null);
		var triage = JsonMapper.shared().readValue(walk.decide("triage-need", variables), Map.class);
		assertThat(triage).isEqualTo(Map.of("triageClass", triageClass, "responsibleLevel", level, "dispatchHours",
				dispatchHours, "resolveAmount", amount, "resolveUnit", unit));
	}

	/** Minors Protection Law 11. */
	@ParameterizedTest
	@CsvSource({ "culture, ordinary", "household.plumbing, urgent", "relief.temporary, ordinary",
			"dispute, emergency" })
	void aMinorInDangerIsAnEmergencyWhateverTheCategoryAndTheUrgency(String category, String urgency) {
		var triage = JsonMapper.shared()
			.readValue(walk.decide("triage-need", Map.of("categoryCode", category, "urgency", urgency, "specialGroups",
					List.of(), "childInDanger", true)), Map.class);
		assertThat(triage).isEqualTo(Map.of("triageClass", "EMERGENCY", "responsibleLevel", "STREET", "dispatchHours",
				1, "resolveAmount", 2, "resolveUnit", "HOURS"));
	}

	private static List<String> list(String groups) {
		return groups.isEmpty() ? List.of() : Arrays.asList(groups.split(" "));
	}

}

package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.wushe.library.Disclosure.Line;

class DisclosureTableTest {

	@Test
	void whatSpreadsheetsWouldTakeForAFormulaIsText() {
		String table = table(
				new Line(1, LocalDate.of(2026, 11, 1), FundEntry.Kind.DONATION, "=HYPERLINK(\"x\")", "买米, 买油", 12_345));
		assertThat(table).contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"买米, 买油\"", "123.45");
	}

	@Test
	void whoIsNotNamedIsCalledByWhatTheyAre() {
		assertThat(table(new Line(1, LocalDate.of(2026, 11, 1), FundEntry.Kind.DONATION, null, "x", 1)))
			.contains("anonymous");
		assertThat(table(new Line(1, LocalDate.of(2026, 11, 1), FundEntry.Kind.GRANT, null, "x", -1)))
			.contains("person", "-0.01");
	}

	private static String table(Line line) {
		return DisclosureTable.of(new Disclosure(new UUID(0, 1), "微心愿", "基金会", new CharityFund("", "", null),
				new Quarter(2026, 4), 0, 0, 0, false, List.of(line)), word -> word);
	}

}

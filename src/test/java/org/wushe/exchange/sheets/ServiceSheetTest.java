package org.wushe.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.ui.Translations;

class ServiceSheetTest {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	/** Three of ten are promised. */
	private static final Capacity KNOWN = new Capacity(CapacityUnit.MEALS_PER_DAY, 10, 7, Instant.EPOCH);

	private final ServiceSheet sheet = new ServiceSheet(new SheetWords(new Translations()), null, null, null, null,
			Clock.fixed(NOW, ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource({ "''", "7", "10", "2" })
	void whatIsLeftOfAKnownServiceIsNotForAFileToSay(String available) {
		assertThat(this.sheet.capacity(cells("份餐/天", "10", available), KNOWN)).isSameAs(KNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "12,'',9", "12,7,9", "5,'',2", "5,7,2", "2,'',0" })
	void whatIsPromisedStaysPromisedWhenThereAreMoreOrFewer(String maximum, String available, int left) {
		Cells cells = cells("份餐/天", maximum, available);
		assertThat(this.sheet.capacity(cells, KNOWN))
			.isEqualTo(new Capacity(CapacityUnit.MEALS_PER_DAY, Integer.parseInt(maximum), 0, 3, NOW))
			.returns(left, Capacity::available);
		assertThat(cells.isGood()).isTrue();
	}

	@Test
	void whatWasNotCountedSoIsCountedAsTheFileSays() {
		assertThat(this.sheet.capacity(cells("份餐/天", "10", ""), null))
			.isEqualTo(new Capacity(CapacityUnit.MEALS_PER_DAY, 10, 10, NOW));
		Capacity beds = new Capacity(CapacityUnit.BEDS, 10, 7, Instant.EPOCH);
		assertThat(this.sheet.capacity(cells("份餐/天", "10", "4"), beds))
			.isEqualTo(new Capacity(CapacityUnit.MEALS_PER_DAY, 10, 4, NOW));
	}

	@Test
	void aNewServiceHasNoMoreLeftThanThereIs() {
		Cells cells = cells("份餐/天", "10", "11");
		assertThat(this.sheet.capacity(cells, null)).isNull();
		assertThat(cells.problems()).singleElement()
			.satisfies(problem -> assertThat(problem.key()).isEqualTo("exchange.cell.capacity"));
	}

	private static Cells cells(String unit, String maximum, String available) {
		return new Cells(Map.of("unit", unit, "maximum", maximum, "available", available));
	}

}

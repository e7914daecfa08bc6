package org.wushe.basedata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.WusheTest;
import org.wushe.cases.Term;
import org.wushe.cases.WorkingCalendar;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Divisions;

@WusheTest
class ImportIT {

	private static final DivisionCode PILOT = new DivisionCode("360702");

	@Autowired
	private DivisionImport divisionImport;

	@Autowired
	private HolidayImport holidayImport;

	@Autowired
	private Divisions divisions;

	@Autowired
	private WorkingCalendars calendars;

	private int divisions(String rows) throws IOException {
		return this.divisionImport.run(Access.system(), new StringReader("code,level,name\n" + rows), "test");
	}

	@Test
	void thePilotDistrictIsThereFromTheStartDownToTheStreet() {
		assertThat(this.divisions.name(Access.system(), PILOT)).isEqualTo("章贡区");
		assertThat(this.divisions.children(Access.system(), PILOT)).extracting("name").contains("解放街道", "南外街道", "水东镇");
		assertThat(this.divisions.path(Access.system(), new DivisionCode("360702003"))).extracting("name")
			.containsExactly("江西省", "赣州市", "章贡区", "南外街道");
		assertThat(this.divisions.place(Access.system(), new DivisionCode("360702003"))).isEqualTo("章贡区 南外街道");
	}

	@Test
	void importingTwiceChangesNothingAndANewNameReplacesTheOldOne() throws IOException {
		divisions("97,1,甲省\n9701,2,乙市");
		divisions("97,1,甲省\n9701,2,丙市");

		assertThat(this.divisions.children(Access.system(), new DivisionCode("97"))).extracting("name")
			.containsExactly("丙市");
	}

	@Test
	void aListOfDivisionsMayHavePostalCodes() throws IOException {
		this.divisionImport.run(Access.system(),
				new StringReader("code,level,name,postcode\n96,1,甲省,\n9601,2,乙市,996000"), "test");
		divisions("9601,2,乙市");

		assertThat(this.divisions.ofPostcode(Access.system(), "996000")).containsExactly(new DivisionCode("9601"));
		assertThat(this.divisions.ofPostcode(Access.system(), "996012")).as("an office that delivers there")
			.containsExactly(new DivisionCode("9601"));
		assertThat(this.divisions.ofPostcode(Access.system(), "995000")).isEmpty();
		assertThatThrownBy(() -> this.divisionImport.run(Access.system(),
				new StringReader("code,level,name,postcode\n9602,2,丙市,9960"), "test"))
			.isInstanceOfSatisfying(ImportRefused.class, refused -> assertThat(refused.problems())
				.containsExactly("line 2: 9960 is no postal code of six digits"));
	}

	@Test
	void everyBadRowIsNamedWithItsLineAndNothingIsWritten() {
		assertThatThrownBy(() -> divisions("""
				98,1,甲省
				980,2,短
				9801,3,错级
				9802,2,
				9803,2,重复
				9803,2,重复
				981101,3,无父
				"9804",2,"引号,逗号\"""")).isInstanceOfSatisfying(ImportRefused.class,
				refused -> assertThat(refused.problems()).containsExactly(
						"line 3: 980 is no division code of 2, 4, 6, 9, 12 or 15 digits",
						"line 4: a code of 4 digits is of level 2, not 3", "line 5: name is missing",
						"line 7: 9803 is there twice", "line 8: 981101 lies in 9811, which is not there"));
		assertThat(this.divisions.find(Access.system(), new DivisionCode("98"))).isEmpty();
	}

	@Test
	void aFileWithOtherColumnsIsRefused() {
		assertThatThrownBy(() -> this.divisionImport.run(Access.system(), new StringReader("id;name\n1;x"), "test"))
			.isInstanceOf(ImportRefused.class)
			.hasMessageContaining("line 1: the columns must be code,level,name");
	}

	/** As many as China has of each level, down to the streets. */
	@Test
	void aWholeCountryIsImportedAtOnce() throws IOException {
		StringBuilder country = new StringBuilder("code,level,name\n");
		List<String> provinces = below(country, 1, List.of(""), 31, 2);
		List<String> cities = below(country, 2, provinces, 342, 2);
		List<String> counties = below(country, 3, cities, 2978, 2);
		List<String> streets = below(country, 4, counties, 41_352, 3);

		assertThat(this.divisionImport.run(Access.system(), new StringReader(country.toString()), "test"))
			.isEqualTo(44_703);

		assertThat(this.divisions.find(Access.system(), new DivisionCode(streets.getLast()))).isPresent();
		assertThat(this.divisions.roots(Access.system())).extracting("code.value").containsAll(provinces);
	}

	/**
	 * Writes that many divisions, spread evenly over their parents, and gives their
	 * codes.
	 */
	private static List<String> below(StringBuilder file, int level, List<String> parents, int count, int digits) {
		List<String> codes = IntStream.range(0, count)
			.mapToObj(index -> parents.get(index % parents.size())
					+ ("%0" + digits + "d").formatted(((level == 1) ? 60 : 1) + index / parents.size()))
			.toList();
		codes.forEach(code -> file.append(code).append(',').append(level).append(",甲").append(code).append('\n'));
		return codes;
	}

	@Test
	void holidaysShiftDeadlinesOfTheDivisionTheyHoldIn() throws IOException {
		DivisionCode here = new DivisionCode("96");
		this.holidayImport.run(Access.system(), new StringReader("date,working,name\n2031-03-03,false,庙会"), here);

		Instant friday = Instant.parse("2031-02-28T04:00:00Z");
		assertThat(this.calendars.forDivision(Access.system(), here).plus(friday, Term.workingDays(1))).isAfter(
				this.calendars.forDivision(Access.system(), new DivisionCode("95")).plus(friday, Term.workingDays(1)));
	}

	@Test
	void holidaysAreAlsoReadAsDaysOffAndDaysOfWork() throws IOException {
		DivisionCode here = new DivisionCode("94");
		assertThat(this.holidayImport.run(Access.system(), new StringReader("""
				date,day,name
				2031-10-01,off,国庆节
				2031-10-11,work,国庆节"""), here)).isEqualTo(2);

		WorkingCalendar calendar = this.calendars.forDivision(Access.system(), here);
		assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 1))).isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 11))).isTrue();
	}

	@Test
	void aHeadOrADayOfAnotherKindIsRefused() {
		assertThatThrownBy(() -> this.holidayImport.run(Access.system(), new StringReader("day,off\n1,2"), null))
			.isInstanceOf(ImportRefused.class)
			.hasMessageContaining("line 1: the columns must be date,working,name or date,day,name");
		assertThatThrownBy(() -> this.holidayImport.run(Access.system(),
				new StringReader("date,day,name\n2031-10-01,true,国庆节"), null))
			.isInstanceOfSatisfying(ImportRefused.class,
					refused -> assertThat(refused.problems()).containsExactly("line 2: day is work or off, not true"));
	}

	@Test
	void badHolidaysAreNamedWithTheirLines() {
		assertThatThrownBy(() -> this.holidayImport.run(Access.system(), new StringReader("""
				date,working,name
				2026-13-01,false,元旦
				2026-01-01,off,元旦
				2026-01-02,false"""), null)).isInstanceOfSatisfying(ImportRefused.class,
				refused -> assertThat(refused.problems()).containsExactly(
						"line 2: 2026-13-01 is no date like 2026-10-01", "line 3: working is true or false, not off",
						"line 4: 2 cells instead of 3"));
	}

}

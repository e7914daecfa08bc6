package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.basedata.Table.BadRow;
import org.wushe.cases.Holiday;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/**
 * Imports days off and make-up days from {@code date,working,name}, working true for a
 * make-up day. All or nothing; importing again changes what changed.
 */
@Service
public class HolidayImport {

	private static final List<String> COLUMNS = List.of("date", "working", "name");

	private final WorkingCalendars calendars;

	HolidayImport(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * @param division where the days hold; null for the whole nation
	 * @return the number of days in the file
	 * @throws ImportRefused if a row is bad; then nothing is written
	 */
	@Transactional
	public int run(Access access, Reader file, @Nullable DivisionCode division) throws IOException {
		Set<LocalDate> seen = new HashSet<>();
		List<Holiday> days = Table.read(file, COLUMNS, row -> holiday(row, seen));
		this.calendars.put(access, division, days);
		return days.size();
	}

	private static Holiday holiday(Table.Row row, Set<LocalDate> seen) {
		LocalDate day = date(row.require("date"));
		if (!seen.add(day)) {
			throw new BadRow(day + " is there twice");
		}
		boolean working = switch (row.require("working")) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new BadRow("working is true or false, not " + row.get("working"));
		};
		return new Holiday(day, working, row.require("name"));
	}

	private static LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new BadRow("%s is no date like 2026-10-01".formatted(text));
		}
	}

}

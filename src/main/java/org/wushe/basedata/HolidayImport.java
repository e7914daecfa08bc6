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
 * make-up day, or from {@code date,day,name}, where day is {@code off} or {@code work}.
 * All or nothing; importing again changes what changed.
 */
@Service
public class HolidayImport {

	private static final List<List<String>> HEADS = List.of(List.of("date", "working", "name"),
			List.of("date", "day", "name"));

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
		List<Holiday> days = Table.readAny(file, HEADS, row -> holiday(row, seen));
		this.calendars.put(access, division, days);
		return days.size();
	}

	private static Holiday holiday(Table.Row row, Set<LocalDate> seen) {
		LocalDate day = date(row.require("date"));
		if (!seen.add(day)) {
			throw new BadRow(day + " is there twice");
		}
		boolean working = row.has("day") ? either(row, "day", "work", "off") : either(row, "working", "true", "false");
		return new Holiday(day, working, row.require("name"));
	}

	private static boolean either(Table.Row row, String column, String yes, String no) {
		String text = row.require(column);
		if (!text.equals(yes) && !text.equals(no)) {
			throw new BadRow("%s is %s or %s, not %s".formatted(column, yes, no, text));
		}
		return text.equals(yes);
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

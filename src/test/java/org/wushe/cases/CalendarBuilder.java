package org.wushe.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A working calendar: Monday to Friday, nine to five, and what is said otherwise. */
public final class CalendarBuilder {

	private final List<Map<LocalDate, Boolean>> exceptions = new ArrayList<>(List.of(new HashMap<>()));

	private Set<Integer> reached = new HashSet<>();

	private CalendarBuilder() {
	}

	public static CalendarBuilder aCalendar() {
		return new CalendarBuilder();
	}

	public CalendarBuilder off(String... days) {
		return put(false, days);
	}

	public CalendarBuilder makeUp(String... days) {
		return put(true, days);
	}

	/** What follows is said by the enclosing division. */
	public CalendarBuilder within() {
		this.exceptions.add(new HashMap<>());
		return this;
	}

	/** Notes the years in which periods end. */
	public CalendarBuilder noting(Set<Integer> years) {
		this.reached = years;
		return this;
	}

	private CalendarBuilder put(boolean working, String... days) {
		for (String day : days) {
			this.exceptions.getLast().put(LocalDate.parse(day), working);
		}
		return this;
	}

	public WorkingCalendar build() {
		return new WorkingCalendar(this.exceptions, new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
				this.reached::add);
	}

}

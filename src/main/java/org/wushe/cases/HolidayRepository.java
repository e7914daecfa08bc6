package org.wushe.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Repository;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

@Repository
class HolidayRepository {

	private final Database database;

	HolidayRepository(Database database) {
		this.database = database;
	}

	/** Whether each day is worked on, by the code of the division that says so. */
	Map<String, Map<LocalDate, Boolean>> all(Access access) {
		Map<String, Map<LocalDate, Boolean>> holidays = new HashMap<>();
		this.database.as(access).sql("select division_code, day, working from holiday").query(row -> {
			holidays.computeIfAbsent(row.getString("division_code"), code -> new HashMap<>())
				.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
		});
		return holidays;
	}

	void put(Access access, String division, List<Holiday> holidays) {
		this.database.as(access)
			.sql("""
					insert into holiday (division_code, day, working, name)
					select ?, h.day, h.working, h.name from unnest(?::date[], ?, ?) as h (day, working, name)
					on conflict (division_code, day) do update set working = excluded.working, name = excluded.name""")
			.params(division, holidays.stream().map(holiday -> holiday.day().toString()).toArray(String[]::new),
					holidays.stream().map(Holiday::working).toArray(Boolean[]::new),
					holidays.stream().map(Holiday::name).toArray(String[]::new))
			.update();
	}

}

package org.wushe.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;

/**
 * The working calendar of every division: the nation's, and what a place says of its own.
 */
@Service
public class WorkingCalendars {

	private static final Logger log = LoggerFactory.getLogger(WorkingCalendars.class);

	private static final String NATION = "";

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final HolidayRepository repository;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final OfficeHours office;

	/** The years in which terms have ended since the start. */
	private final Set<Integer> reached = new ConcurrentSkipListSet<>();

	private volatile Known known = new Known(Instant.MIN, Map.of());

	WorkingCalendars(HolidayRepository repository, TransactionOperations transaction, Clock clock,
			@Value("${wushe.calendar.office-from:09:00}") String from,
			@Value("${wushe.calendar.office-to:17:00}") String to) {
		this.repository = repository;
		this.transaction = transaction;
		this.clock = clock;
		this.office = new OfficeHours(LocalTime.parse(from), LocalTime.parse(to));
	}

	/** The narrower the division that says something of a day, the sooner it is heard. */
	public WorkingCalendar forDivision(Access access, DivisionCode code) {
		Map<String, Map<LocalDate, Boolean>> holidays = known().holidays();
		List<Map<LocalDate, Boolean>> heard = new ArrayList<>();
		for (int length = code.value().length(); length >= 0; length--) {
			Map<LocalDate, Boolean> own = holidays.get(code.value().substring(0, length));
			if (own != null) {
				heard.add(own);
			}
		}
		return new WorkingCalendar(heard, this.office, this::reach);
	}

	/**
	 * This year and those that terms have reached since the start, as far as nothing is
	 * known of the nation's holidays in them: there only weekends are days of rest, and
	 * deadlines may be wrong.
	 */
	public SortedSet<Integer> yearsWithoutHolidays() {
		SortedSet<Integer> years = new TreeSet<>(this.reached);
		years.add(LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE).getYear());
		years.removeAll(known().years());
		return years;
	}

	private void reach(int year) {
		if (this.reached.add(year) && !known().years().contains(year)) {
			log.warn("A term ends in {}, of which no statutory holidays are known: import them with import-holidays",
					year);
		}
	}

	/**
	 * Writes days, replacing what was said of them.
	 * @param division where they hold; null for the whole nation
	 */
	@Transactional
	public void put(Access access, @Nullable DivisionCode division, List<Holiday> holidays) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.put(access, (division != null) ? division.value() : NATION, holidays);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				WorkingCalendars.this.known = new Known(Instant.MIN, Map.of());
			}
		});
	}

	private Known known() {
		Instant now = this.clock.instant();
		Known current = this.known;
		if (current.since.isBefore(now.minus(FRESH))) {
			current = this.transaction.execute(status -> new Known(now, this.repository.all(Access.system())));
			this.known = current;
		}
		return current;
	}

	private record Known(Instant since, Map<String, Map<LocalDate, Boolean>> holidays) {

		Set<Integer> years() {
			return this.holidays.getOrDefault(NATION, Map.of())
				.keySet()
				.stream()
				.map(LocalDate::getYear)
				.collect(Collectors.toUnmodifiableSet());
		}

	}

}

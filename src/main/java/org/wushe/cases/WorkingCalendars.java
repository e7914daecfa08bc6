package org.wushe.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;

/**
 * The working calendar of every division: the nation's, and what a place says of its own.
 */
@Service
public class WorkingCalendars {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final HolidayRepository repository;

	private final TransactionOperations transaction;

	private final Clock clock;

	private final OfficeHours office;

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
		Map<String, Map<LocalDate, Boolean>> holidays = holidays();
		List<Map<LocalDate, Boolean>> heard = new ArrayList<>();
		for (int length = code.value().length(); length >= 0; length--) {
			Map<LocalDate, Boolean> own = holidays.get(code.value().substring(0, length));
			if (own != null) {
				heard.add(own);
			}
		}
		return new WorkingCalendar(heard, this.office);
	}

	/**
	 * Writes days, replacing what was said of them.
	 * @param division where they hold; null for the whole nation
	 */
	@Transactional
	public void put(Access access, @Nullable DivisionCode division, List<Holiday> holidays) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.put(access, (division != null) ? division.value() : "", holidays);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				WorkingCalendars.this.known = new Known(Instant.MIN, Map.of());
			}
		});
	}

	private Map<String, Map<LocalDate, Boolean>> holidays() {
		Instant now = this.clock.instant();
		Known current = this.known;
		if (current.since.isBefore(now.minus(FRESH))) {
			current = this.transaction.execute(status -> new Known(now, this.repository.all(Access.system())));
			this.known = current;
		}
		return current.holidays;
	}

	private record Known(Instant since, Map<String, Map<LocalDate, Boolean>> holidays) {
	}

}

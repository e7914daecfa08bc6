package org.wushe.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.ChinaTime;

/**
 * Keeps the sums of outcomes up to date, by organisation and category: within seconds of
 * an outcome, and once a day for what has become too old to count.
 */
@Component
class Standings {

	/** Outcomes that are dealt with in one go; many are of the same organisation. */
	private static final int AT_ONCE = 200;

	private final TallyRepository repository;

	private final MatchingTerms terms;

	private final Clock clock;

	private volatile Tally everybody = Tally.NONE;

	Standings(TallyRepository repository, MatchingTerms terms, Clock clock) {
		this.repository = repository;
		this.terms = terms;
		this.clock = clock;
	}

	/** Of these organisations, those that have any; by organisation and category. */
	@Transactional(readOnly = true)
	public Map<String, Map<String, Tally>> of(Collection<String> organizations) {
		return this.repository.of(organizations, this.clock.instant(), this.terms.halfLife());
	}

	/** All of them together, as of some minutes ago; nothing until that was added up. */
	public Tally everybody() {
		return this.everybody;
	}

	/** Too long to wait for it during a ranking. */
	@Transactional(readOnly = true)
	@Scheduled(initialDelay = 15, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
	public void refreshEverybody() {
		this.everybody = this.repository.everybody(this.clock.instant(), this.terms.halfLife());
	}

	/** Several nodes share the work. */
	@Transactional
	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	public int refresh() {
		List<String> due = this.repository.takeDue(AT_ONCE);
		if (due.isEmpty()) {
			return 0;
		}
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ChinaTime.ZONE);
		Map<String, List<Tally.Day>> days = this.repository.days(due, now.minus(this.terms.memory()));
		due.forEach(organization -> this.repository.put(organization,
				tallies(days.getOrDefault(organization, List.of()), today), now));
		return due.size();
	}

	private Map<String, Tally> tallies(List<Tally.Day> days, LocalDate today) {
		Map<String, Tally> tallies = new HashMap<>();
		days.stream()
			.collect(Collectors.groupingBy(Tally.Day::categoryCode))
			.forEach((category, its) -> tallies.put(category, Tally.of(its, today, this.terms.halfLife())));
		return tallies;
	}

	/** What is older than the memory goes, also of organisations that do nothing more. */
	@Transactional
	@Scheduled(initialDelay = 45, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
	public void refreshAll() {
		this.repository.allDue();
	}

}

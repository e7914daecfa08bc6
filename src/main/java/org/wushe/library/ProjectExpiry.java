package org.wushe.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * A project that nobody has confirmed for a year is shown as such: prices and people
 * change.
 */
@Component
class ProjectExpiry {

	private static final Duration HOLDS = Duration.ofDays(365);

	private final ProjectRepository projects;

	private final EntryHistory history;

	private final Clock clock;

	ProjectExpiry(ProjectRepository projects, EntryHistory history, Clock clock) {
		this.projects = projects;
		this.history = history;
		this.clock = clock;
	}

	@Transactional
	@Scheduled(initialDelay = 20, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int expire() {
		Instant now = this.clock.instant();
		List<Project> expired = this.projects.expire(Access.system(), now.minus(HOLDS), now);
		expired.forEach(project -> this.history.record(Access.system(), project.entry(), EntryDeed.EXPIRE,
				project.plan(), null));
		return expired.size();
	}

}

package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * A project that nobody has confirmed for a year is shown as such: prices and people
 * change. Who keeps it is reminded once before.
 */
@Component
class ProjectExpiry {

	private final ProjectRepository projects;

	private final EntryLife life;

	private final Confirmation confirmation;

	private final Clock clock;

	ProjectExpiry(ProjectRepository projects, EntryLife life, Confirmation confirmation, Clock clock) {
		this.projects = projects;
		this.life = life;
		this.confirmation = confirmation;
		this.clock = clock;
	}

	@Transactional
	@Scheduled(initialDelay = 20, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int expire() {
		Instant now = this.clock.instant();
		Instant before = now.minus(this.confirmation.confirmProjectsWithin());
		List<Project> expired = this.projects.expire(Access.system(), before, now);
		record(expired, EntryDeed.EXPIRE);
		record(this.projects.remind(Access.system(), before.plus(this.confirmation.remindBefore()), now),
				EntryDeed.REMIND);
		return expired.size();
	}

	private void record(List<Project> some, EntryDeed deed) {
		some.forEach(project -> this.life.record(Access.system(), project.entry(), deed, project.plan(), null));
	}

}

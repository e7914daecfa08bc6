package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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

	private final InParts parts;

	private final Clock clock;

	ProjectExpiry(ProjectRepository projects, EntryLife life, Confirmation confirmation, InParts parts, Clock clock) {
		this.projects = projects;
		this.life = life;
		this.confirmation = confirmation;
		this.parts = parts;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 20, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int expire() {
		Instant now = this.clock.instant();
		Instant before = now.minus(this.confirmation.confirmProjectsWithin());
		int expired = this.parts
			.all(limit -> record(this.projects.expire(Access.system(), before, now, limit), EntryDeed.EXPIRE));
		Instant soon = before.plus(this.confirmation.remindBefore());
		this.parts.all(limit -> record(this.projects.remind(Access.system(), soon, now, limit), EntryDeed.REMIND));
		return expired;
	}

	private int record(List<Project> some, EntryDeed deed) {
		some.forEach(project -> this.life.record(Access.system(), project.entry(), deed, project.plan(), null));
		return some.size();
	}

}

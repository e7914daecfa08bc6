package org.wushe.library;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * 超期未确认: what nobody confirmed in time is shown as such, and can be confirmed at any
 * time. Who a talent was is forgotten some time after the entry was taken down.
 */
@Component
class ResourceExpiry {

	private static final int AT_ONCE = 200;

	/** So long a talent's entry can be taken up again with name and phone. */
	private static final Duration KNOWN = Duration.ofDays(30);

	private final ResourceRepository repository;

	private final TalentPersonRepository people;

	private final EntryHistory history;

	private final ApplicationEventPublisher events;

	private final Confirmation confirmation;

	private final Clock clock;

	ResourceExpiry(ResourceRepository repository, TalentPersonRepository people, EntryHistory history,
			ApplicationEventPublisher events, Confirmation confirmation, Clock clock) {
		this.repository = repository;
		this.people = people;
		this.history = history;
		this.events = events;
		this.confirmation = confirmation;
		this.clock = clock;
	}

	@Transactional
	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void expire() {
		List<Resource> stale = this.repository.expire(this.clock.instant().minus(this.confirmation.confirmWithin()),
				AT_ONCE);
		for (Resource resource : stale) {
			this.history.record(Access.system(), LibraryEntry.of(resource), EntryDeed.EXPIRE, ResourceForm.of(resource),
					null);
			this.events.publishEvent(new Resource.Changed(resource.id()));
		}
	}

	@Transactional
	@Scheduled(initialDelay = 30, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		this.people.forgetWithdrawn(this.clock.instant().minus(KNOWN));
	}

}

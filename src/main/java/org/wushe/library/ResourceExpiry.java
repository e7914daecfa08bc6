package org.wushe.library;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * 超期未确认: what nobody confirmed in time is shown as such, and can be confirmed at any
 * time.
 */
@Component
class ResourceExpiry {

	private static final int AT_ONCE = 200;

	private final ResourceRepository repository;

	private final EntryHistory history;

	private final ApplicationEventPublisher events;

	private final Confirmation confirmation;

	private final Clock clock;

	ResourceExpiry(ResourceRepository repository, EntryHistory history, ApplicationEventPublisher events,
			Confirmation confirmation, Clock clock) {
		this.repository = repository;
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

}

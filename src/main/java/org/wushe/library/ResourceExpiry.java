package org.wushe.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;

/**
 * Who keeps a resource is reminded once to confirm it; what nobody confirmed in time is
 * shown as such 超期未确认, and can be confirmed at any time. Who a talent was is forgotten
 * some time after the entry was taken down.
 */
@Component
class ResourceExpiry {

	private static final int AT_ONCE = 200;

	/** So long a talent's entry can be taken up again with name and phone. */
	private static final Duration KNOWN = Duration.ofDays(30);

	private final ResourceRepository repository;

	private final TalentPersonRepository people;

	private final ResourceLife life;

	private final Confirmation confirmation;

	private final Clock clock;

	ResourceExpiry(ResourceRepository repository, TalentPersonRepository people, ResourceLife life,
			Confirmation confirmation, Clock clock) {
		this.repository = repository;
		this.people = people;
		this.life = life;
		this.confirmation = confirmation;
		this.clock = clock;
	}

	/** A part of what is due; the rest follows soon. */
	@Transactional
	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void expire() {
		Instant expired = this.clock.instant().minus(this.confirmation.confirmWithin());
		this.repository.expire(expired, AT_ONCE)
			.forEach(resource -> this.life.changed(Access.system(), resource, EntryDeed.EXPIRE, null));
		this.repository.remind(expired.plus(this.confirmation.remindBefore()), AT_ONCE).forEach(this.life::reminded);
	}

	@Transactional
	@Scheduled(initialDelay = 30, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		this.people.forgetWithdrawn(this.clock.instant().minus(KNOWN));
	}

}

package org.wushe.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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

	/** So long a talent's entry can be taken up again with name and phone. */
	private static final Duration KNOWN = Duration.ofDays(30);

	private final ResourceRepository repository;

	private final TalentPersonRepository people;

	private final ResourceLife life;

	private final Confirmation confirmation;

	private final InParts parts;

	private final Clock clock;

	ResourceExpiry(ResourceRepository repository, TalentPersonRepository people, ResourceLife life,
			Confirmation confirmation, InParts parts, Clock clock) {
		this.repository = repository;
		this.people = people;
		this.life = life;
		this.confirmation = confirmation;
		this.parts = parts;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void expire() {
		Instant expired = this.clock.instant().minus(this.confirmation.confirmWithin());
		this.parts.all(limit -> each(this.repository.expire(expired, limit),
				resource -> this.life.changed(Access.system(), resource, EntryDeed.EXPIRE, null)));
		Instant soon = expired.plus(this.confirmation.remindBefore());
		this.parts.all(limit -> each(this.repository.remind(soon, limit), this.life::reminded));
	}

	private static int each(List<Resource> some, Consumer<Resource> deed) {
		some.forEach(deed);
		return some.size();
	}

	@Transactional
	@Scheduled(initialDelay = 30, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		this.people.forgetWithdrawn(this.clock.instant().minus(KNOWN));
	}

}

package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.OfferingLifeRepository.Confirmed;
import org.wushe.process.OneNode;

/**
 * Asks organisations once whether what they published still holds, and shows as 待确认 what
 * nobody confirmed in time.
 */
@Component
class KeepFresh {

	private static final Logger log = LoggerFactory.getLogger(KeepFresh.class);

	private final OfferingLifeRepository lives;

	private final OfferingLife life;

	private final Confirmation confirmation;

	private final OneNode oneNode;

	private final InParts parts;

	private final Clock clock;

	KeepFresh(OfferingLifeRepository lives, OfferingLife life, Confirmation confirmation, OneNode oneNode,
			InParts parts, Clock clock) {
		this.lives = lives;
		this.life = life;
		this.confirmation = confirmation;
		this.oneNode = oneNode;
		this.parts = parts;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 40, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
	void keepFresh() {
		try {
			keepFresh(this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.warn("What is not confirmed is looked at later: {}", ex.toString());
		}
	}

	/** As it would be at that time. */
	void keepFresh(Instant now) {
		Instant expired = now.minus(this.confirmation.confirmWithin());
		Instant soon = expired.plus(this.confirmation.remindBefore());
		allOf(limit -> this.lives.expire(expired, limit), EntryDeed.EXPIRE);
		allOf(limit -> this.lives.remind(soon, limit), EntryDeed.REMIND);
	}

	/** Another node that is at it does the rest. */
	private void allOf(IntFunction<List<Confirmed>> take, EntryDeed deed) {
		this.parts.all(limit -> this.oneNode.does("keep-fresh") ? some(take.apply(limit), deed) : 0);
	}

	private int some(List<Confirmed> some, EntryDeed deed) {
		for (Confirmed known : some) {
			ServiceOffering offering = known.offering();
			if (deed == EntryDeed.EXPIRE) {
				this.life.changed(Access.system(), offering, offering.status(), deed, null);
			}
			else {
				this.life.record(Access.system(), LibraryEntry.of(offering), deed, OfferingForm.of(offering), null);
			}
		}
		return some.size();
	}

}

package org.wushe.library;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
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

	private static final int AT_ONCE = 500;

	private final OfferingLifeRepository lives;

	private final OfferingLife life;

	private final Confirmation confirmation;

	private final OneNode oneNode;

	private final TransactionTemplate transactions;

	private final Clock clock;

	KeepFresh(OfferingLifeRepository lives, OfferingLife life, Confirmation confirmation, OneNode oneNode,
			TransactionTemplate transactions, Clock clock) {
		this.lives = lives;
		this.life = life;
		this.confirmation = confirmation;
		this.oneNode = oneNode;
		this.transactions = transactions;
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

	/**
	 * In parts, each in a transaction of its own; another node that is at it does the
	 * rest.
	 */
	private void allOf(Function<Integer, List<Confirmed>> take, EntryDeed deed) {
		Integer taken;
		do {
			taken = this.transactions.execute(status -> this.oneNode.does("keep-fresh") ? some(take, deed) : 0);
		}
		while (taken != null && taken == AT_ONCE);
	}

	private int some(Function<Integer, List<Confirmed>> take, EntryDeed deed) {
		List<Confirmed> some = take.apply(AT_ONCE);
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

package org.wushe.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.process.OneNode;

/**
 * Gives back the places whose time has come, such as the quotas of a month on its first
 * day: page by page, each in a transaction of its own, so that nobody who refers waits
 * for all of them.
 */
@Component
class FreeDuePlaces {

	private static final Logger log = LoggerFactory.getLogger(FreeDuePlaces.class);

	private static final int AT_ONCE = 100;

	private final HeldPlaces places;

	private final OneNode oneNode;

	private final TransactionTemplate transactions;

	private final Clock clock;

	FreeDuePlaces(HeldPlaces places, OneNode oneNode, TransactionTemplate transactions, Clock clock) {
		this.places = places;
		this.oneNode = oneNode;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void free() {
		try {
			free(this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.warn("Places that are due are given back later: {}", ex.toString());
		}
	}

	/** As it would be at that time. */
	void free(Instant now) {
		int freed;
		do {
			freed = page(now);
		}
		while (freed == AT_ONCE);
	}

	private int page(Instant now) {
		return Objects.requireNonNull(this.transactions
			.<Integer>execute(status -> this.oneNode.does("free-due-places") ? this.places.free(now, AT_ONCE) : 0));
	}

}

package org.wushe.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.process.OneNode;

/**
 * Lets a referral expire that nobody answered and no timer ended: its process was
 * cancelled, or its owner drew it without the timer. So no place is kept for ever, and a
 * process that still waits for the answer goes on as if the referral had been taken back.
 * The timer has time enough to come first, and finds done what was done here.
 */
@Component
class ExpireOverdue {

	/** So much later than it should the timer may come. */
	static final Duration GRACE = Duration.ofMinutes(15);

	private static final Logger log = LoggerFactory.getLogger(ExpireOverdue.class);

	private static final int AT_ONCE = 200;

	private final Referrals referrals;

	private final ReferralRepository repository;

	private final OneNode oneNode;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExpireOverdue(Referrals referrals, ReferralRepository repository, OneNode oneNode, TransactionTemplate transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.referrals = referrals;
		this.repository = repository;
		this.oneNode = oneNode;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 20, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void expire() {
		try {
			expire(this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.warn("Overdue referrals are looked for later: {}", ex.toString());
		}
	}

	/** As it would be at that time. */
	void expire(Instant now) {
		List<UUID> overdue = Objects
			.requireNonNull(this.transactions.execute(status -> this.oneNode.does("expire-overdue")
					? this.repository.overdue(now.minus(GRACE), AT_ONCE) : List.<UUID>of()));
		overdue.forEach(this::expire);
	}

	/** One that cannot be expired keeps none of the others. */
	private void expire(UUID id) {
		try {
			this.transactions.executeWithoutResult(status -> {
				Referral expired = this.referrals.expire(Access.system(), id);
				if (expired.state() == ReferralState.EXPIRED) {
					this.events.publishEvent(new Referral.TakenBack(UUID.randomUUID(), id, expired.caseId()));
				}
			});
			log.warn("Referral {} was overdue and has expired without its timer", id);
		}
		catch (RuntimeException ex) {
			log.error("Referral {} is overdue and does not expire", id, ex);
		}
	}

}

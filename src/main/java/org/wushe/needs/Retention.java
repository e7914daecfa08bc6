package org.wushe.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.process.OneNode;

/**
 * Keeps the promise of the notice: makes cases anonymous once their {@link KeepingTime}
 * is over, and deletes the file of a person to whom no other case refers.
 */
@Component
class Retention {

	private static final Logger log = LoggerFactory.getLogger(Retention.class);

	/** As many as end on several days in a county; the rest follows the day after. */
	private static final int AT_ONCE = 10_000;

	private final ErasedNeeds needs;

	private final NeedRepository repository;

	private final Erasure erasure;

	private final OneNode oneNode;

	private final TransactionTemplate transactions;

	private final Clock clock;

	Retention(ErasedNeeds needs, NeedRepository repository, Erasure erasure, OneNode oneNode,
			TransactionTemplate transactions, Clock clock) {
		this.needs = needs;
		this.repository = repository;
		this.erasure = erasure;
		this.oneNode = oneNode;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** One node does it; another that begins meanwhile leaves it at that. */
	@Scheduled(initialDelay = 30, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
	void anonymizeWhatIsOver() {
		Instant now = this.clock.instant();
		for (KeepingTime time : KeepingTime.values()) {
			for (UUID needId : due(time, now)) {
				if (!anonymized(needId)) {
					return;
				}
			}
		}
	}

	private List<UUID> due(KeepingTime time, Instant now) {
		return Objects
			.requireNonNull(this.transactions.execute(status -> this.needs.due(Access.system(), time, now, AT_ONCE)));
	}

	/**
	 * Each in a transaction of its own: one that fails comes again the next day, and
	 * holds up no other.
	 * @return false if another node is at it
	 */
	private boolean anonymized(UUID needId) {
		try {
			return Objects.requireNonNull(this.transactions.execute(status -> {
				boolean ours = this.oneNode.does("retention");
				if (ours) {
					this.repository.hold(Access.system(), needId)
						.filter(Need::tellsOfPeople)
						.ifPresent(this.erasure::anonymize);
				}
				return ours;
			}));
		}
		catch (RuntimeException ex) {
			log.warn("Need {} is made anonymous later: {}", needId, ex.toString());
			return true;
		}
	}

}

package org.wushe.process;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import io.camunda.client.CamundaClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;

/**
 * Whether the engine is the one whose tasks the database has. An engine counts its keys
 * upwards, so what it gives out now is beyond every task that it ever gave us; one that
 * was emptied or set back begins again, and would give a new case the keys of an old one.
 */
@Component
class EngineIdentity {

	private final TaskLedger ledger;

	private final TransactionTemplate transactions;

	private final CamundaClient zeebe;

	EngineIdentity(TaskLedger ledger, TransactionTemplate transactions, CamundaClient zeebe) {
		this.ledger = ledger;
		this.transactions = transactions;
		this.zeebe = zeebe;
	}

	/**
	 * @throws AnotherEngine if it is not
	 * @throws EngineUnavailable if the engine does not answer
	 */
	void check() {
		String anything = UUID.randomUUID().toString();
		// The first key tells the partition. What other nodes write meanwhile is older
		// than the second.
		long partition = key(anything);
		long known = Objects
			.requireNonNull(this.transactions.execute(status -> this.ledger.lastKey(Access.system(), partition)));
		if (key(anything) <= known) {
			throw new AnotherEngine();
		}
	}

	/** A message that nobody waits for is forgotten at once, and takes a key. */
	private long key(String correlationKey) {
		try {
			return this.zeebe.newPublishMessageCommand()
				.messageName("wushe-key")
				.correlationKey(correlationKey)
				.timeToLive(Duration.ZERO)
				.send()
				.join()
				.getMessageKey();
		}
		catch (RuntimeException ex) {
			throw EngineStatus.translate(ex);
		}
	}

}

package org.wushe.library;

import java.util.function.IntUnaryOperator;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works off all that is due in parts, each in a transaction of its own: a day on which
 * much falls due neither waits for the next turn nor is undone as a whole.
 */
@Component
class InParts {

	static final int AT_ONCE = 200;

	private final TransactionOperations transactions;

	InParts(TransactionOperations transactions) {
		this.transactions = transactions;
	}

	/**
	 * Until a part is not full any more.
	 * @param part does as many as that and says how many there were; none of them is due
	 * afterwards
	 * @return how many there were in all
	 */
	int all(IntUnaryOperator part) {
		int all = 0;
		Integer taken;
		do {
			taken = this.transactions.execute(status -> part.applyAsInt(AT_ONCE));
			all += (taken != null) ? taken : 0;
		}
		while (taken != null && taken == AT_ONCE);
		return all;
	}

}

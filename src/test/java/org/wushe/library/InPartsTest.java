package org.wushe.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class InPartsTest {

	private final List<Integer> transactions = new ArrayList<>();

	private int due = 2 * InParts.AT_ONCE + 1;

	private final InParts parts = new InParts(new TransactionOperations() {
		@Override
		public <T> T execute(TransactionCallback<T> action) {
			InPartsTest.this.transactions.add(InPartsTest.this.due);
			return TransactionOperations.withoutTransaction().execute(action);
		}
	});

	private int take(int limit) {
		int taken = Math.min(limit, this.due);
		this.due -= taken;
		return taken;
	}

	@Test
	void allThatIsDueIsDoneEachPartInATransactionOfItsOwn() {
		assertThat(this.parts.all(this::take)).isEqualTo(2 * InParts.AT_ONCE + 1);

		assertThat(this.due).isZero();
		assertThat(this.transactions).containsExactly(401, 201, 1);
	}

	@Test
	void whatWasDoneBeforeAFailureStaysDone() {
		assertThatIllegalStateException().isThrownBy(() -> this.parts.all(limit -> {
			if (this.due < limit) {
				throw new IllegalStateException("the last part fails");
			}
			return take(limit);
		}));
		assertThat(this.due).isOne();
	}

}

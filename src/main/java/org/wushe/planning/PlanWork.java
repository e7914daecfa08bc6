package org.wushe.planning;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wushe.identity.Access;
import org.wushe.library.SearchUnavailable;
import org.wushe.planning.BatchPlan.State;

/**
 * Does what takes long beside the people who wait for it: plans are made one after the
 * other, since each takes a whole processor, and confirmed beside that.
 */
@Component
class PlanWork {

	private static final Logger log = LoggerFactory.getLogger(PlanWork.class);

	private final ExecutorService planning = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("planning").factory());

	private final ExecutorService confirming = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("plan-confirming").factory());

	private final Planner planner;

	private final Confirmation confirmation;

	private final Heartbeat heartbeat;

	private final BatchPlanRepository plans;

	private final TransactionOperations transactions;

	private final Clock clock;

	PlanWork(Planner planner, Confirmation confirmation, Heartbeat heartbeat, BatchPlanRepository plans,
			TransactionOperations transactions, Clock clock) {
		this.planner = planner;
		this.confirmation = confirmation;
		this.heartbeat = heartbeat;
		this.plans = plans;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes the plan, once the transaction has committed. What waits for its turn has not
	 * stopped.
	 */
	void plan(Access access, UUID id) {
		afterCommit(() -> {
			Heartbeat.Beating waiting = this.heartbeat.begin(() -> Objects.requireNonNull(this.transactions
				.<Boolean>execute(status -> this.plans.beat(access, id, State.RUNNING, 0, this.clock.instant()))));
			this.planning.execute(() -> {
				waiting.close();
				make(access, id);
			});
		});
	}

	private void make(Access access, UUID id) {
		try {
			this.planner.plan(access, id);
		}
		catch (SearchUnavailable away) {
			log.warn("Plan {} was not made: {}", id, away.getMessage());
			failed(access, id, "planning.failed.search");
		}
		catch (RuntimeException ex) {
			log.error("Plan {} was not made", id, ex);
			failed(access, id, "planning.failed.unexpected");
		}
	}

	/**
	 * Refers what the plan says, once the transaction has committed. What waits for its
	 * turn has not stopped either.
	 */
	void confirm(Confirmation.Run run) {
		afterCommit(() -> {
			Heartbeat.Beating beating = this.heartbeat
				.begin(() -> Objects.requireNonNull(this.transactions.<Boolean>execute(status -> isAtWork(run))));
			this.confirming.execute(() -> {
				try {
					this.confirmation.confirm(run);
				}
				catch (RuntimeException ex) {
					log.error("Plan {} was not confirmed to its end", run.plan(), ex);
					this.transactions.executeWithoutResult(status -> interrupted(run));
				}
				finally {
					beating.close();
				}
			});
		});
	}

	private boolean isAtWork(Confirmation.Run run) {
		return this.plans.confirming(run.access(), run.plan(), run.version(), 0, this.clock.instant());
	}

	private void interrupted(Confirmation.Run run) {
		if (isAtWork(run)) {
			this.plans.become(run.access(), run.plan(), Set.of(State.CONFIRMING), State.READY,
					"planning.failed.unexpected", this.clock.instant());
		}
	}

	private void failed(Access access, UUID id, String failure) {
		this.transactions.executeWithoutResult(status -> this.plans.become(access, id, Set.of(State.RUNNING),
				State.FAILED, failure, this.clock.instant()));
	}

	private static void afterCommit(Runnable work) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				work.run();
			}
		});
	}

	@PreDestroy
	void stop() {
		this.planning.shutdownNow();
		this.confirming.shutdownNow();
	}

}

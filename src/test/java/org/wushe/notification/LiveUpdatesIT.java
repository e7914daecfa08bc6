package org.wushe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.Database;

@WusheTest
class LiveUpdatesIT {

	/** Where it is not about how soon. */
	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired
	private LiveUpdates liveUpdates;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private Database database;

	private final List<Change> seen = new CopyOnWriteArrayList<>();

	private Runnable unsubscribe;

	@BeforeEach
	void subscribe() {
		this.unsubscribe = this.liveUpdates.subscribe(this.seen::add);
	}

	@AfterEach
	void unsubscribe() {
		this.unsubscribe.run();
	}

	@Test
	void aChangeIsSeenWithinTwoSecondsOfItsCommit() {
		Change change = Change.ofCase(UUID.randomUUID(), "360702001001");
		this.transaction.executeWithoutResult(status -> this.liveUpdates.publish(change));
		await().atMost(Duration.ofSeconds(2)).until(() -> this.seen.contains(change));
	}

	@Test
	void whatAnotherNodeSaysIsSeenWithinTwoSeconds() {
		Change change = Change.ofCase(UUID.randomUUID(), "360702001001");
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("select pg_notify('wushe_changes', ?)")
			.param(ChangeText.write(List.of(change)).getFirst())
			.query()
			.listOfRows());
		await().atMost(Duration.ofSeconds(2)).until(() -> this.seen.contains(change));
	}

	@Test
	void whatIsRolledBackIsNeverSeen() {
		Change never = Change.ofCase(UUID.randomUUID(), "360702001001");
		this.transaction.executeWithoutResult(status -> {
			this.liveUpdates.publish(never);
			status.setRollbackOnly();
		});
		Change later = Change.ofCase(UUID.randomUUID(), "360702001001");
		this.transaction.executeWithoutResult(status -> this.liveUpdates.publish(later));
		await().atMost(SOON).until(() -> this.seen.contains(later));
		assertThat(this.seen).doesNotContain(never);
	}

	@Test
	void afterALostConnectionScreensLookAgainAndHearOn() {
		this.transaction.executeWithoutResult(status -> this.database.as(Access.system())
			.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wushe live updates'")
			.query()
			.listOfRows());
		await().atMost(SOON).until(() -> this.seen.contains(Change.EVERYTHING));
		Change change = Change.ofCase(UUID.randomUUID(), "360702001001");
		this.transaction.executeWithoutResult(status -> this.liveUpdates.publish(change));
		await().atMost(SOON).until(() -> this.seen.contains(change));
	}

	@Test
	void aSubscriberThatFailsDoesNotSilenceTheOthers() {
		Runnable failing = this.liveUpdates.subscribe(change -> {
			throw new IllegalStateException("a broken screen");
		});
		try {
			Change change = Change.ofCase(UUID.randomUUID(), "360702001001");
			this.liveUpdates.publish(change);
			await().atMost(SOON).until(() -> this.seen.contains(change));
		}
		finally {
			failing.run();
		}
	}

}

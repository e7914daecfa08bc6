package org.wushe.basedata;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/** Looks at a case again whenever a screen would: when a live update says so. */
final class CaseSight {

	private static final Duration LONGEST = Duration.ofSeconds(120);

	/** What gets lost is seen with the next look. */
	private static final Duration NEXT_LOOK = Duration.ofSeconds(1);

	private final Map<UUID, Semaphore> watched = new ConcurrentHashMap<>();

	CaseSight(LiveUpdates updates) {
		updates.subscribe(this::arrived);
	}

	private void arrived(Change change) {
		UUID caseId = change.caseId();
		if (caseId == null) {
			this.watched.values().forEach(Semaphore::release);
		}
		else {
			Semaphore changed = this.watched.get(caseId);
			if (changed != null) {
				changed.release();
			}
		}
	}

	void watch(UUID caseId) {
		this.watched.put(caseId, new Semaphore(0));
	}

	void leave(UUID caseId) {
		this.watched.remove(caseId);
	}

	/**
	 * @throws IllegalStateException if it is not to be seen for two minutes
	 */
	<T> T await(UUID caseId, Supplier<Optional<T>> look) {
		Semaphore changed = this.watched.get(caseId);
		long end = System.nanoTime() + LONGEST.toNanos();
		while (System.nanoTime() < end) {
			changed.drainPermits();
			Optional<T> seen = look.get();
			if (seen.isPresent()) {
				return seen.get();
			}
			pause(changed);
		}
		throw new IllegalStateException("case " + caseId + " does not come on");
	}

	private static void pause(Semaphore changed) {
		try {
			changed.tryAcquire(NEXT_LOOK.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

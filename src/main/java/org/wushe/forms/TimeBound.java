package org.wushe.forms;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long an evaluation may take. When its time is up its thread is interrupted, which
 * the FEEL engine looks for at every step.
 */
final class TimeBound implements AutoCloseable {

	private static final Duration GLANCE = Duration.ofMillis(100);

	private static final Set<TimeBound> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("forms-time-bound").factory())
			.scheduleWithFixedDelay(() -> RUNNING.forEach(TimeBound::look), GLANCE.toMillis(), GLANCE.toMillis(),
					TimeUnit.MILLISECONDS);
	}

	private final Thread thread = Thread.currentThread();

	private final long begin = System.nanoTime();

	private final long nanos;

	private boolean rung;

	private boolean closed;

	private TimeBound(long nanos) {
		this.nanos = nanos;
	}

	static TimeBound begin(long nanos) {
		TimeBound bound = new TimeBound(nanos);
		RUNNING.add(bound);
		return bound;
	}

	long taken() {
		return System.nanoTime() - this.begin;
	}

	private synchronized void look() {
		if (!this.closed && !this.rung && taken() > this.nanos) {
			this.rung = true;
			this.thread.interrupt();
		}
	}

	/** The thread does not stay interrupted by us. */
	@Override
	public synchronized void close() {
		RUNNING.remove(this);
		this.closed = true;
		if (this.rung) {
			Thread.interrupted();
		}
	}

}

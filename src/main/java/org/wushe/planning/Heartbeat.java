package org.wushe.planning;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says while something is at work that it is, and hears whether it is still wanted. */
@Component
class Heartbeat {

	private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

	private static final long MILLISECONDS = 500;

	private final ScheduledExecutorService clockwork = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("plan-heartbeat").factory());

	/**
	 * @param beat says that it goes on; false once it is not wanted any more
	 */
	Beating begin(BooleanSupplier beat) {
		return new Beating(beat);
	}

	@PreDestroy
	void stop() {
		this.clockwork.shutdownNow();
	}

	/** Until it is closed. */
	final class Beating implements AutoCloseable {

		private final BooleanSupplier beat;

		private final ScheduledFuture<?> beats;

		private @Nullable Runnable stop;

		private boolean ended;

		private Beating(BooleanSupplier beat) {
			this.beat = beat;
			this.beats = Heartbeat.this.clockwork.scheduleWithFixedDelay(this::beat, MILLISECONDS, MILLISECONDS,
					TimeUnit.MILLISECONDS);
		}

		private void beat() {
			try {
				if (!this.beat.getAsBoolean()) {
					end();
				}
			}
			catch (RuntimeException ex) {
				log.warn("The state of a plan waits to be written: {}", ex.getMessage());
			}
		}

		private synchronized void end() {
			this.ended = true;
			if (this.stop != null) {
				this.stop.run();
			}
		}

		/** What to do once it is not wanted any more. */
		synchronized void onEnd(Runnable action) {
			this.stop = action;
			if (this.ended) {
				action.run();
			}
		}

		synchronized boolean isEnded() {
			return this.ended;
		}

		@Override
		public void close() {
			this.beats.cancel(false);
		}

	}

}

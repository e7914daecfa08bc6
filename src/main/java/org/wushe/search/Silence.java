package org.wushe.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers that Elasticsearch kept somebody waiting in vain, as one does that hangs: it
 * takes requests and answers none. Whoever comes next does not wait for the same, but is
 * told at once; after a while one of them may ask again.
 */
final class Silence {

	private static final long NONE = Long.MIN_VALUE;

	private final Clock clock;

	private final long pause;

	private final AtomicLong askedAgainAt = new AtomicLong(NONE);

	private volatile long heardAt = NONE;

	Silence(Clock clock, Duration pause) {
		this.clock = clock;
		this.pause = pause.toMillis();
	}

	/**
	 * However the clock was set meanwhile, nobody rests for longer than the pause.
	 * @return when it was asked, for {@link #missed}
	 * @throws IOException if it is not to be asked now
	 */
	long ask() throws IOException {
		long now = this.clock.millis();
		long again = this.askedAgainAt.get();
		boolean resting = now < again && again - now <= this.pause;
		if (again != NONE && (resting || !this.askedAgainAt.compareAndSet(again, now + this.pause))) {
			throw new IOException("Elasticsearch kept others waiting in vain, and is asked again in a while");
		}
		return now;
	}

	/** An answer came, whatever it says. */
	void heard() {
		this.heardAt = this.clock.millis();
		this.askedAgainAt.set(NONE);
	}

	/**
	 * No answer came in time. What answers others meanwhile does not hang: there one
	 * question was hard.
	 * @param since when it was asked
	 */
	void missed(long since) {
		long now = this.clock.millis();
		if (this.heardAt < since || this.heardAt > now) {
			this.askedAgainAt.set(now + this.pause);
		}
	}

}

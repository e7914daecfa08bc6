package org.wushe.exchange.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.springframework.stereotype.Component;
import org.wushe.identity.DomainRefusal;

/**
 * Whole lists at once, for everybody together: each of them asks the database again and
 * again for as long as its reader likes.
 */
@Component
class Streams {

	private static final int AT_ONCE = 4;

	private final Semaphore free = new Semaphore(AT_ONCE);

	/** Writes a whole list. */
	interface Stream {

		void write() throws IOException;

	}

	/**
	 * @throws DomainRefusal if there are too many of them already
	 */
	void write(Stream stream) throws IOException {
		if (!this.free.tryAcquire()) {
			throw DomainRefusal.of(DomainRefusal.Kind.TOO_MANY, "exchange.refused.streams");
		}
		try {
			stream.write();
		}
		finally {
			this.free.release();
		}
	}

}

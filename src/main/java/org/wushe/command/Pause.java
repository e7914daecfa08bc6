package org.wushe.command;

import java.time.Duration;

/** A wait between two tries, in a command or in the background. */
public final class Pause {

	private Pause() {
	}

	/**
	 * @throws IllegalStateException if the thread is told to stop meanwhile
	 */
	public static void of(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}

package org.wushe.ui;

import java.util.Locale;

/**
 * What a state means for the reader; shown as a colour, always with words and an icon.
 */
public enum Tone {

	/** Nothing to do, nothing wrong. */
	QUIET,
	/** Under way. */
	ACTIVE,
	/** Waiting for somebody, or soon due. */
	WAITING,
	/** Done, good. */
	GOOD,
	/** Overdue, failed, refused. */
	BAD;

	public String className() {
		return "tone-" + name().toLowerCase(Locale.ROOT);
	}

}

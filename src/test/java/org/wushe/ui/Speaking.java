package org.wushe.ui;

import java.time.Clock;
import java.time.Instant;

import org.wushe.identity.ChinaTime;

/**
 * The words and dates of screens, for tests of components: Saturday 2026-11-21, half past
 * two in China.
 */
public final class Speaking {

	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:30:00Z"), ChinaTime.ZONE);

	public static final Translations TRANSLATIONS = new Translations();

	public static final Texts TEXTS = new Texts(TRANSLATIONS, CLOCK);

	private Speaking() {
	}

}

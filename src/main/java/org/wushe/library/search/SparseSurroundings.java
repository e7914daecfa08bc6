package org.wushe.library.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Wanted;

/**
 * Remembers for which categories there was little in all, county by county: there it is
 * quicker to look at everything at once than near first.
 */
@Component
class SparseSurroundings {

	private static final Duration REMEMBERED = Duration.ofMinutes(10);

	private static final int ROOM = 20_000;

	private final Map<String, Instant> lately = new ConcurrentHashMap<>();

	private final Clock clock;

	SparseSurroundings(Clock clock) {
		this.clock = clock;
	}

	/** The list, which looks at everything at once where there was little lately. */
	Widening in(Wanted wanted, String what, Widening list) {
		Instant seen = this.lately.get(key(wanted, what));
		return (seen != null && seen.plus(REMEMBERED).isAfter(this.clock.instant())) ? list.far() : list;
	}

	/** What came of it. */
	void remember(Wanted wanted, String what, Widening list) {
		if (list.isLittle()) {
			if (this.lately.size() >= ROOM) {
				this.lately.clear();
			}
			this.lately.put(key(wanted, what), this.clock.instant());
		}
	}

	private static String key(Wanted wanted, String what) {
		return what + wanted.place().at(DivisionCode.Level.COUNTY) + wanted.categoryCode();
	}

}

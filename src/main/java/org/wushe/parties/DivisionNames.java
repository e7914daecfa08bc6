package org.wushe.parties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;

/**
 * Names are asked for on every row of every list and change about once a year: kept for
 * some minutes, on each node. That a name is missing is not kept.
 */
@Component
class DivisionNames {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Map<DivisionCode, String> names = new ConcurrentHashMap<>();

	private final Clock clock;

	private volatile Instant staleAt = Instant.MIN;

	DivisionNames(Clock clock) {
		this.clock = clock;
	}

	Optional<String> of(DivisionCode code, Supplier<Optional<String>> source) {
		Instant now = this.clock.instant();
		if (now.isAfter(this.staleAt)) {
			forget();
			this.staleAt = now.plus(KEPT);
		}
		String known = this.names.get(code);
		Optional<String> name = (known != null) ? Optional.of(known) : source.get();
		name.ifPresent(found -> this.names.put(code, found));
		return name;
	}

	void forget() {
		this.names.clear();
	}

}

package org.wushe.parties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Names are asked for with everything an organisation does and hardly ever change: kept
 * for some minutes, on each node.
 */
@Component
class OrganizationNames {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Map<String, String> names = new ConcurrentHashMap<>();

	private final Clock clock;

	private volatile Instant staleAt = Instant.MIN;

	OrganizationNames(Clock clock) {
		this.clock = clock;
	}

	/** One that is not known is looked for again next time. */
	Optional<String> of(String code, Supplier<Optional<String>> source) {
		Instant now = this.clock.instant();
		if (now.isAfter(this.staleAt)) {
			this.names.clear();
			this.staleAt = now.plus(KEPT);
		}
		Optional<String> name = Optional.ofNullable(this.names.get(code)).or(source);
		name.ifPresent(known -> this.names.put(code, known));
		return name;
	}

	void forget(String code) {
		this.names.remove(code);
	}

}

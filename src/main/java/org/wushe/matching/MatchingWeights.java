package org.wushe.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;

/** The weights in force, by division. */
@Service
public class MatchingWeights {

	/** New weights are in force on every node after this time. */
	private static final Duration KEPT = Duration.ofMinutes(1);

	private final WeightsRepository repository;

	private final Clock clock;

	private final Map<DivisionCode, Weights> inForce = new ConcurrentHashMap<>();

	private final Map<String, Weights> versions = new ConcurrentHashMap<>();

	private volatile Instant staleAt = Instant.MIN;

	MatchingWeights(WeightsRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * The weights of the county in which the place lies.
	 * @throws NoSuchElementException if none were ever loaded
	 */
	@Transactional(readOnly = true)
	public Weights inForce(Access access, DivisionCode place) {
		Instant now = this.clock.instant();
		if (now.isAfter(this.staleAt)) {
			this.inForce.clear();
			this.staleAt = now.plus(KEPT);
		}
		return this.inForce.computeIfAbsent(place.at(DivisionCode.Level.COUNTY),
				county -> this.repository.inForce(access, county)
					.orElseThrow(() -> new NoSuchElementException("no matching weights for " + county)));
	}

	/**
	 * @throws NoSuchElementException if there is no such version
	 */
	@Transactional(readOnly = true)
	public Weights get(Access access, String version) {
		return this.versions.computeIfAbsent(version, name -> this.repository.find(access, name)
			.orElseThrow(() -> new NoSuchElementException("matching weights " + name)));
	}

	/**
	 * Puts weights into force. A version that is there already stays as it is.
	 * @param division where; null for everywhere
	 */
	@Transactional
	public void add(Access access, Weights weights, @Nullable DivisionCode division) {
		access.require(Operation.MAINTAIN_BASE_DATA);
		this.repository.add(access, weights, (division != null) ? division.value() : "", this.clock.instant());
		this.inForce.clear();
	}

}

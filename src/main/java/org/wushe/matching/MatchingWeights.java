package org.wushe.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/** The weights in force, by division. */
@Service
public class MatchingWeights {

	/** New weights are in force on every node after this time. */
	private static final Duration KEPT = Duration.ofMinutes(1);

	/** As many past cases as tell something and are replayed in a moment. */
	private static final int PRECEDENTS = 2000;

	private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS")
		.withZone(ChinaTime.ZONE);

	private final WeightsRepository repository;

	private final PrecedentRepository precedents;

	private final AuditLog auditLog;

	private final Clock clock;

	private final Map<DivisionCode, Weights> inForce = new ConcurrentHashMap<>();

	private final Map<String, Weights> versions = new ConcurrentHashMap<>();

	private volatile Instant staleAt = Instant.MIN;

	MatchingWeights(WeightsRepository repository, PrecedentRepository precedents, AuditLog auditLog, Clock clock) {
		this.repository = repository;
		this.precedents = precedents;
		this.auditLog = auditLog;
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
				county -> this.repository.inForce(access, county.value())
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
		readAnew();
	}

	/** Once it is written, for until then the old figures are read. */
	private void readAnew() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				MatchingWeights.this.inForce.clear();
			}
		});
	}

	/**
	 * What these figures would have made of the last cases of the place, beside the
	 * weights in force there; changes nothing.
	 * @param shares of any scale
	 * @param division null for everywhere
	 * @throws DomainRefusal if one is negative or none is positive
	 */
	@Transactional(readOnly = true)
	public WeightsTrial tryOut(Access access, Map<Factor, Double> shares, @Nullable DivisionCode division) {
		requireEditing(access, division);
		Weights proposed = proposed("trial", shares);
		return WeightsTrial.of(this.precedents.latest(code(division), PRECEDENTS), present(access, division), proposed);
	}

	/** What holds in the division, or everywhere where nobody said otherwise. */
	@Transactional(readOnly = true)
	public Weights present(Access access, @Nullable DivisionCode division) {
		requireEditing(access, division);
		return this.repository.inForce(access, code(division))
			.orElseThrow(() -> new NoSuchElementException("no matching weights for " + division));
	}

	/** Those that were ever put into force in the division itself, the newest first. */
	@Transactional(readOnly = true)
	public List<WeightsVersion> versions(Access access, @Nullable DivisionCode division) {
		requireEditing(access, division);
		return this.repository.versions(access, code(division));
	}

	/**
	 * Puts figures into force as a new version, for every ranking from now on. What was
	 * ranked before keeps the weights that it was ranked with.
	 * @param shares of any scale
	 * @param division where; null for everywhere
	 * @param seen the version that was in force there when they were written
	 * @param reason why, for the log
	 * @throws DomainRefusal if one is negative or none is positive, or somebody put
	 * others into force meanwhile
	 */
	@Transactional
	public Weights activate(Access access, Map<Factor, Double> shares, @Nullable DivisionCode division, String seen,
			String reason) {
		requireEditing(access, division);
		this.repository.hold(access);
		String present = present(access, division).version();
		if (!present.equals(seen)) {
			throw DomainRefusal.conflict("matching.weights.meanwhile", present);
		}
		Instant now = this.clock.instant();
		Weights weights = proposed((division != null) ? division + "-" + VERSION.format(now) : VERSION.format(now),
				shares);
		this.repository.add(access, weights, code(division), now);
		this.auditLog.record(access, "matching.activate-weights", "match-weights", weights.version(), null, reason);
		readAnew();
		return weights;
	}

	/**
	 * Whoever works in a division edits what holds there, and not what holds everywhere.
	 */
	private static void requireEditing(Access access, @Nullable DivisionCode division) {
		access.require(Operation.EDIT_WEIGHTS);
		DivisionCode own = access.division();
		if (own != null && (division == null || !own.contains(division))) {
			throw new AccessDenied(Operation.EDIT_WEIGHTS);
		}
	}

	private static Weights proposed(String version, Map<Factor, Double> shares) {
		try {
			return new Weights(version, shares);
		}
		catch (IllegalArgumentException ex) {
			throw DomainRefusal.invalid("weights", "matching.weights.refused");
		}
	}

	private static String code(@Nullable DivisionCode division) {
		return (division != null) ? division.value() : "";
	}

}

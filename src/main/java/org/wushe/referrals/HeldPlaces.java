package org.wushe.referrals;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.audit.AuditLog;
import org.wushe.cases.CaseStep;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.library.Capacities;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Organizations;
import org.wushe.referrals.HeldPlaceRepository.Freed;

/**
 * What becomes of a referral's place once the service was given. It is counted as taken
 * for as long as it is held, and given back once.
 */
@Component
class HeldPlaces {

	private final HeldPlaceRepository repository;

	private final ServiceOfferings offerings;

	private final Capacities capacities;

	private final Organizations organizations;

	private final Cases cases;

	private final AuditLog auditLog;

	HeldPlaces(HeldPlaceRepository repository, ServiceOfferings offerings, Capacities capacities,
			Organizations organizations, Cases cases, AuditLog auditLog) {
		this.repository = repository;
		this.offerings = offerings;
		this.capacities = capacities;
		this.organizations = organizations;
		this.cases = cases;
		this.auditLog = auditLog;
	}

	/** Putting a service right changes nothing about its place. */
	void served(Access access, Referral referral, ServiceReport report, Instant now) {
		if (referral.round() == 1) {
			unit(referral.offeringId()).flatMap(unit -> HeldPlace.of(unit, report, now))
				.ifPresentOrElse(place -> hold(access, referral, place),
						() -> this.capacities.release(access, referral.offeringId()));
		}
	}

	/** What the places of the offering are counted in; empty where they are not. */
	Optional<CapacityUnit> unit(UUID offeringId) {
		return this.offerings.find(Access.system(), offeringId).map(ServiceOffering::capacity).map(Capacity::unit);
	}

	private void hold(Access access, Referral referral, HeldPlace place) {
		this.repository.hold(referral.id(), place);
		if (place.kind() == HeldPlace.Kind.KEPT) {
			tellKept(access, referral, place.until());
		}
	}

	/**
	 * Of a place that is kept until another time from now on.
	 * @param until null where somebody has to say so
	 */
	void moved(Access access, Referral referral, @Nullable Instant until) {
		tellKept(access, referral, until);
		audit(access, "referrals.move-place", referral);
	}

	private void tellKept(Access access, Referral referral, @Nullable Instant until) {
		if (until == null) {
			tell(access, referral, TimelineKind.PLACE_KEPT, Map.of());
		}
		else {
			tell(access, referral, TimelineKind.PLACE_KEPT_UNTIL, Map.of("until", until.toString()));
		}
	}

	/**
	 * Gives back those that are free by now.
	 * @return how many they were
	 */
	int free(Instant now, int limit) {
		List<Freed> freed = this.repository.letGo(now, limit);
		// Whoever holds several offerings takes them in one order.
		freed.stream().sorted(Comparator.comparing(each -> each.referral().offeringId())).forEach(each -> {
			if (each.place().kind() == HeldPlace.Kind.KEPT) {
				Instant ended = Objects.requireNonNull(each.place().until());
				giveBack(Access.system(), each.referral(), ended.minusNanos(1), now);
			}
			else {
				this.capacities.release(Access.system(), each.referral().offeringId());
			}
		});
		return freed.size();
	}

	/**
	 * Of a place that was kept, and that the referral does not hold any more: it is free
	 * at once, but for a quota, which is used up until the turn of its period.
	 * @param last when somebody still had it
	 */
	void giveBack(Access access, Referral referral, Instant last, Instant now) {
		tell(access, referral, TimelineKind.PLACE_FREED, Map.of());
		audit(access, "referrals.free-place", referral);
		unit(referral.offeringId()).flatMap(unit -> HeldPlace.used(unit, last, now))
			.ifPresentOrElse(used -> this.repository.hold(referral.id(), used),
					() -> this.capacities.release(Access.system(), referral.offeringId()));
	}

	/** Also where the person's organisation has left the case. */
	private void tell(Access access, Referral referral, TimelineKind kind, Map<String, String> more) {
		Map<String, String> params = new HashMap<>(more);
		params.put("organization", this.organizations.name(Access.system(), referral.organizationCode()));
		this.cases.apply(Access.system(), CaseStep.of(referral.caseId(), kind, params)
			.by(new CaseStep.Actor(access.userId(), access.displayName())));
	}

	private void audit(Access access, String action, Referral referral) {
		this.auditLog.record(access, action, "referral", referral.id().toString(), referral.caseId(), null);
	}

}

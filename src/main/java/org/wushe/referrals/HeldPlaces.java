package org.wushe.referrals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
			unit(referral).flatMap(unit -> HeldPlace.of(unit, report, now))
				.ifPresentOrElse(place -> hold(access, referral, place),
						() -> this.capacities.release(access, referral.offeringId()));
		}
	}

	/** What the places of its offering are counted in; empty where they are not. */
	Optional<CapacityUnit> unit(Referral referral) {
		return this.offerings.find(Access.system(), referral.offeringId())
			.map(ServiceOffering::capacity)
			.map(Capacity::unit);
	}

	private void hold(Access access, Referral referral, HeldPlace place) {
		this.repository.hold(referral.id(), place);
		if (place.kind() == HeldPlace.Kind.KEPT) {
			String organization = this.organizations.name(access, referral.organizationCode());
			Instant until = place.until();
			if (until == null) {
				this.cases.record(access, referral.caseId(), TimelineKind.PLACE_KEPT,
						Map.of("organization", organization));
			}
			else {
				this.cases.record(access, referral.caseId(), TimelineKind.PLACE_KEPT_UNTIL,
						Map.of("organization", organization, "until", until.toString()));
			}
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
			if (each.kind() == HeldPlace.Kind.KEPT) {
				giveBack(Access.system(), each.referral());
			}
			else {
				this.capacities.release(Access.system(), each.referral().offeringId());
			}
		});
		return freed.size();
	}

	/** Of a place that was kept, and that the referral does not hold any more. */
	void giveBack(Access access, Referral referral) {
		String organization = this.organizations.name(Access.system(), referral.organizationCode());
		this.cases.apply(Access.system(),
				CaseStep.of(referral.caseId(), TimelineKind.PLACE_FREED, Map.of("organization", organization))
					.by(new CaseStep.Actor(access.userId(), access.displayName())));
		this.auditLog.record(access, "referrals.free-place", "referral", referral.id().toString(), referral.caseId(),
				null);
		this.capacities.release(Access.system(), referral.offeringId());
	}

}

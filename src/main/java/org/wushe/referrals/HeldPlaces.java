package org.wushe.referrals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.Capacities;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;

/**
 * What becomes of a referral's place once the service was given. It is counted as taken
 * for as long as it is held, and given back once.
 */
@Component
class HeldPlaces {

	private final HeldPlaceRepository repository;

	private final ServiceOfferings offerings;

	private final Capacities capacities;

	HeldPlaces(HeldPlaceRepository repository, ServiceOfferings offerings, Capacities capacities) {
		this.repository = repository;
		this.offerings = offerings;
		this.capacities = capacities;
	}

	/** Putting a service right changes nothing about its place. */
	void served(Access access, Referral referral, ServiceReport report, Instant now) {
		if (referral.round() == 1) {
			unit(referral).flatMap(unit -> HeldPlace.of(unit, report.servedAt(), now))
				.ifPresentOrElse(place -> this.repository.hold(referral.id(), place),
						() -> this.capacities.release(access, referral.offeringId()));
		}
	}

	private Optional<CapacityUnit> unit(Referral referral) {
		return this.offerings.find(Access.system(), referral.offeringId())
			.map(ServiceOffering::capacity)
			.map(Capacity::unit);
	}

	/**
	 * Gives back those that are free by now.
	 * @return how many they were
	 */
	int free(Instant now, int limit) {
		List<Referral> freed = this.repository.letGo(now, limit);
		// Whoever holds several offerings takes them in one order.
		freed.stream()
			.sorted(Comparator.comparing(Referral::offeringId))
			.forEach(referral -> this.capacities.release(Access.system(), referral.offeringId()));
		return freed.size();
	}

}

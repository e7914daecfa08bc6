package org.wushe.matching.judged;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.wushe.identity.DivisionCode;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/**
 * How well a service would truly serve a person: 0 not at all, 1 somehow, 2 well, 3 as it
 * should be. It looks at what people and services are, not at what is written of them,
 * and knows nothing of the matching's factors and weights.
 */
final class Truth {

	/** Streets are not straight. */
	private static final double DETOUR = 1.3;

	private static final double EASY_WALK = 1300;

	private static final double LONG_WALK = 3000;

	private static final double NO_WALK = 5000;

	private static final double LONG_RIDE = 8000;

	private final LocalDate today;

	Truth(LocalDate today) {
		this.today = today;
	}

	/**
	 * Whether the rules allow it at all: to offer anything else is an error. Written out
	 * once more from what is written down, so that the matching does not judge itself.
	 */
	boolean isEligible(JudgedNeed need, JudgedService service) {
		ServiceOffering offering = service.written();
		return offering.status() == EntryStatus.PUBLISHED && !isSuspended(service.provider().organization())
				&& isHome(need, offering.serviceArea()) && admits(need, offering.eligibility())
				&& offering.accessibility().containsAll(need.written().requirements().accessibility())
				&& offering.languages().containsAll(need.written().requirements().languages())
				&& (offering.capacity() == null || offering.capacity().available() > 0);
	}

	private boolean isSuspended(Organization organization) {
		return organization.suspendedUntil() != null && !organization.suspendedUntil().isBefore(this.today);
	}

	private static boolean admits(JudgedNeed need, Eligibility rule) {
		return (rule.minAge() == null || rule.minAge() <= need.age())
				&& (rule.maxAge() == null || need.age() <= rule.maxAge())
				&& (rule.groups().isEmpty() || !Collections.disjoint(rule.groups(), need.groups()))
				&& (rule.residence().isEmpty() || isHome(need, rule.residence()));
	}

	private static boolean isHome(JudgedNeed need, List<DivisionCode> areas) {
		return areas.stream().anyMatch(area -> need.place().community().value().startsWith(area.value()));
	}

	int grade(JudgedNeed need, JudgedService service) {
		boolean same = service.aim().name().equals(need.aim().name());
		boolean kin = need.aim().kin().contains(service.aim().name());
		if (!(same || kin) || !isEligible(need, service) || isOutOfReach(need, service)) {
			return 0;
		}
		int faults = farness(need, service) + disappointment(need, service);
		return same ? Math.max(1, 3 - faults) : Math.max(0, 1 - faults);
	}

	private boolean isOutOfReach(JudgedNeed need, JudgedService service) {
		return !service.visits() && (need.homebound() || meters(need, service) > NO_WALK);
	}

	private static int farness(JudgedNeed need, JudgedService service) {
		double meters = meters(need, service);
		if (service.visits()) {
			return (meters > LONG_RIDE) ? 1 : 0;
		}
		return (meters > LONG_WALK) ? 2 : (meters > EASY_WALK) ? 1 : 0;
	}

	/** Full although it says otherwise, badly done, or more than they can pay. */
	private static int disappointment(JudgedNeed need, JudgedService service) {
		int yuan = service.written().cost().cents() / 100;
		return (service.free() ? 0 : 2) + ((service.provider().quality() == Provider.Quality.POOR) ? 1 : 0)
				+ ((yuan > (need.isPoor() ? 30 : 200)) ? 1 : 0);
	}

	private static double meters(JudgedNeed need, JudgedService service) {
		return DETOUR * need.home().metersTo(service.door());
	}

}

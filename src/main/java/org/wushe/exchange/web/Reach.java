package org.wushe.exchange.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Near;
import org.wushe.library.PlaceCoordinates;
import org.wushe.parties.Divisions;

/**
 * Where a service has to reach to be of use: HSDS asks by a postal code which services
 * cover its place, and by a distance which are given as near to its middle.
 */
@Component
class Reach {

	private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");

	private final Divisions divisions;

	private final PlaceCoordinates coordinates;

	Reach(Divisions divisions, PlaceCoordinates coordinates) {
		this.divisions = divisions;
		this.coordinates = coordinates;
	}

	/**
	 * What is asked for.
	 *
	 * @param serving the divisions that the postal code is of; empty where it is nowhere
	 * known, null where none is given
	 * @param near null for any distance
	 */
	record Asked(@Nullable Set<DivisionCode> serving, @Nullable Near near) {

		/** Whether nothing can lie there. */
		boolean isNowhere() {
			return this.serving != null && this.serving.isEmpty();
		}

		Set<DivisionCode> places() {
			return (this.serving != null) ? this.serving : Set.of();
		}

	}

	/**
	 * @throws DomainRefusal if it is no postal code, or it cannot be told how far things
	 * are from it
	 */
	Asked of(Access access, ListQuery query) {
		Optional<String> postcode = query.text("postcode");
		Optional<Integer> meters = query.meters("proximity");
		if (postcode.isEmpty()) {
			if (meters.isPresent()) {
				throw DomainRefusal.invalid("proximity", "exchange.refused.proximity");
			}
			return new Asked(null, null);
		}
		if (!POSTCODE.matcher(postcode.get()).matches()) {
			throw DomainRefusal.invalid("postcode", "exchange.refused.postcode");
		}
		List<DivisionCode> places = this.divisions.ofPostcode(access, postcode.get());
		return new Asked(Set.copyOf(places),
				(meters.isEmpty() || places.isEmpty()) ? null : near(access, places, meters.get()));
	}

	private Near near(Access access, List<DivisionCode> places, int meters) {
		return this.coordinates.middle(access, places)
			.map(middle -> new Near(middle, meters, false))
			.orElseThrow(() -> DomainRefusal.invalid("proximity", "exchange.refused.no-middle"));
	}

}

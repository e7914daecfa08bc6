package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.parties.Coordinates;

/** Reads what locations of HSDS say of a place, whatever it is ours of. */
final class LocationReader {

	/** Whoever measures a house again finds it a few steps away. */
	private static final double SAME_PLACE_METERS = 100;

	private LocationReader() {
	}

	/** Where the location lies, if it says so in our codes. */
	static Optional<DivisionCode> seat(ObjectNode location) {
		return Optional.of(location)
			.filter(place -> Nodes.text(place, "external_identifier_type")
				.filter(ServiceWriter.DIVISION_SCHEME::equals)
				.isPresent())
			.flatMap(place -> ServiceReader.division(Nodes.text(place, "external_identifier")));
	}

	static Optional<String> address(ObjectNode location) {
		return Nodes.objects(location, "addresses").findFirst().map(address -> {
			String second = Nodes.text(address, "address_2").map(text -> " " + text).orElse("");
			return Nodes.text(address, "address_1").orElse("") + second;
		}).filter(address -> !address.isBlank());
	}

	/** Null where they are no point on earth: the original keeps them all the same. */
	static @Nullable Coordinates coordinates(ObjectNode location) {
		Optional<BigDecimal> latitude = Nodes.number(location, "latitude");
		Optional<BigDecimal> longitude = Nodes.number(location, "longitude");
		if (latitude.isEmpty() || longitude.isEmpty() || latitude.get().abs().doubleValue() > 90
				|| longitude.get().abs().doubleValue() > 180) {
			return null;
		}
		return new Coordinates(latitude.get().doubleValue(), longitude.get().doubleValue());
	}

	/**
	 * Whether the location may be the place that is known: what it says of where it lies
	 * does not speak against it. An address that is the same one may get a better point.
	 */
	static boolean mayBe(ObjectNode location, DivisionCode division, @Nullable String address,
			@Nullable Coordinates point) {
		boolean sameDivision = seat(location).filter(said -> !said.equals(division)).isEmpty();
		Optional<String> said = address(location);
		if (said.isPresent() && address != null) {
			return sameDivision && said.get().equals(address);
		}
		Coordinates given = coordinates(location);
		return sameDivision && (given == null || point == null || given.metersTo(point) <= SAME_PLACE_METERS);
	}

	/** What is said of a thing, but for the points. */
	static ObjectNode withoutPoint(ObjectNode said) {
		ObjectNode without = said.deepCopy();
		for (String field : List.of("latitude", "longitude")) {
			without.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field));
		}
		return without;
	}

	static Set<AccessFeature> features(ObjectNode location) {
		Set<String> said = Nodes.objects(location, "accessibility")
			.flatMap(each -> Nodes.text(each, "details").stream())
			.collect(Collectors.toSet());
		return Arrays.stream(AccessFeature.values())
			.filter(feature -> said.contains(feature.name()))
			.collect(Collectors.toSet());
	}

}

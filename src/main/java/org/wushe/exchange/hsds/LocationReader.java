package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.util.Arrays;
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

	static Set<AccessFeature> features(ObjectNode location) {
		Set<String> said = Nodes.objects(location, "accessibility")
			.flatMap(each -> Nodes.text(each, "details").stream())
			.collect(Collectors.toSet());
		return Arrays.stream(AccessFeature.values())
			.filter(feature -> said.contains(feature.name()))
			.collect(Collectors.toSet());
	}

}

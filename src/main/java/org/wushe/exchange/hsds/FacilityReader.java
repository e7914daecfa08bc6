package org.wushe.exchange.hsds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.Facility;
import org.wushe.library.Resource;
import org.wushe.library.ServiceCategory;

/**
 * Reads locations of HSDS as facilities: those that one can go to and that have a name.
 * Postal and virtual ones stay with their organisation, in the publisher's words. What a
 * location does not say stays as it is here, see {@link Known}.
 */
@Component
class FacilityReader {

	private static final int LONGEST_NAME = 200;

	private final Names names;

	private final Clock clock;

	FacilityReader(Names names, Clock clock) {
		this.names = names;
		this.clock = clock;
	}

	/** Whether it is a place to go to, and says what it is called. */
	static boolean isFacility(ObjectNode location) {
		return Nodes.text(location, "location_type").orElse("physical").equals("physical")
				&& name(location).isPresent();
	}

	static Optional<String> name(ObjectNode location) {
		return Nodes.text(location, "name")
			.or(() -> Nodes.text(location, "alternate_name"))
			.or(() -> LocationReader.address(location));
	}

	/**
	 * Reads one.
	 * @param known as it is here; null for a new one
	 * @param organization that keeps it; null for a community's common one
	 * @param division where a new one lies, unless it says so in our codes
	 * @throws BadObject if it breaks the standard
	 */
	Resource read(Access access, ObjectNode location, UUID id, @Nullable Resource known, @Nullable String organization,
			DivisionCode division) {
		Known<Resource> here = new Known<>(known, location);
		String name = Nodes.text(location, "name")
			.or(() -> here.stays("name", Resource::name))
			.or(() -> name(location))
			.orElseThrow(() -> new BadObject("name", "exchange.hsds.missing"));
		if (name.length() > LONGEST_NAME) {
			throw new BadObject("name", "exchange.hsds.too-long", LONGEST_NAME);
		}
		Known<Resource> there = new Known<>(isThere(location, known) ? known : null, location);
		return new Resource(id, (known != null) ? known.organizationCode() : organization,
				LocationReader.seat(location).or(() -> here.stays("division", Resource::division)).orElse(division),
				name,
				Nodes.text(location, "description")
					.or(() -> here.stays("description", Resource::description))
					.orElse(""),
				category(access, location).or(() -> here.stays(Property.CATEGORY.code(), Resource::categoryCode))
					.orElse(null),
				LocationReader.address(location).or(() -> there.stays("addresses", Resource::address)).orElse(null),
				Optional.ofNullable(LocationReader.coordinates(location))
					.or(() -> there.stays("latitude", Resource::coordinates))
					.orElse(null),
				content(location, known), EntryStatus.DRAFT, this.clock.instant(), 0, Instant.EPOCH);
	}

	private static boolean isThere(ObjectNode location, @Nullable Resource known) {
		return known != null && LocationReader.mayBe(location, known.division(), known.address(), known.coordinates());
	}

	private Optional<String> category(Access access, ObjectNode location) {
		return Property.CATEGORY.value(location)
			.filter(code -> this.names.categories(access).stream().map(ServiceCategory::code).anyMatch(code::equals));
	}

	private static Facility content(ObjectNode location, @Nullable Resource known) {
		Facility facility = (known != null && known.content() instanceof Facility content) ? content : null;
		Known<Facility> here = new Known<>(facility, location);
		Known<Facility> there = new Known<>(isThere(location, known) ? facility : null, location);
		List<ObjectNode> schedules = Nodes.objects(location, "schedules").toList();
		return new Facility(area(location).or(() -> here.stays(Property.AREA.code(), Facility::area)).orElse(null),
				schedules.isEmpty() ? here.stays("schedules", Facility::opening).orElse(List.of())
						: Schedules.weekly(schedules),
				there.or(LocationReader.features(location), "accessibility", Facility::accessibility),
				Property.BOOKABLE.value(location)
					.map(Boolean::parseBoolean)
					.or(() -> here.stays(Property.BOOKABLE.code(), Facility::bookable))
					.orElse(false));
	}

	private static Optional<Integer> area(ObjectNode location) {
		return Property.AREA.value(location).filter(text -> text.matches("[1-9]\\d{0,6}")).map(Integer::valueOf);
	}

}

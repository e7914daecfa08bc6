package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.SpecialGroup;

/**
 * Reads services of HSDS as ours, as far as our model has a place for what they say. What
 * a service does not say stays as it is here, see {@link Known}.
 */
@Component
class ServiceReader {

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_TEXT = 20_000;

	private static final List<String> STATES = List.of("active", "inactive", "defunct", "temporarily closed");

	private static final Cost FREE = new Cost(0, null);

	private final Names names;

	ServiceReader(Names names) {
		this.names = names;
	}

	/**
	 * What the file does not say of a new one.
	 *
	 * @param organization whose entry it becomes
	 * @param division where it is given, unless the file says so in our codes
	 * @param category of services whose terms are none of ours; null to refuse them
	 */
	record Otherwise(String organization, DivisionCode division, @Nullable String category) {
	}

	/**
	 * Reads one.
	 * @param id what it is called here
	 * @param known as it is here; null for a new one
	 * @throws BadObject if it breaks the standard, or we cannot say what it is
	 */
	ServiceOffering read(Access access, ObjectNode service, UUID id, @Nullable ServiceOffering known,
			Otherwise otherwise) {
		String title = required(service, "name", LONGEST_TITLE);
		if (!STATES.contains(required(service, "status", LONGEST_TITLE))) {
			throw new BadObject("status", "exchange.hsds.status");
		}
		Known<ServiceOffering> here = new Known<>(known, service);
		String description = Nodes.text(service, "description")
			.or(() -> here.stays("description", ServiceOffering::description))
			.orElse("");
		if (description.length() > LONGEST_TEXT) {
			throw new BadObject("description", "exchange.hsds.too-long", LONGEST_TEXT);
		}
		Optional<ObjectNode> location = location(service);
		ObjectNode place = location.orElseGet(Nodes::object);
		Known<ServiceOffering> there = new Known<>(here.stays("service_at_locations", Function.identity())
			.filter(offering -> LocationReader.mayBe(place, offering.division(), offering.address(),
					offering.coordinates()))
			.orElse(null), place);
		DivisionCode division = location.flatMap(LocationReader::seat)
			.or(() -> here.stays("division", ServiceOffering::division))
			.orElse(otherwise.division());
		List<DivisionCode> area = here.or(area(service), "service_areas", ServiceReader::otherThanPlace);
		List<ObjectNode> schedules = schedules(service, location);
		return new ServiceOffering(id, otherwise.organization(),
				category(access, service).or(() -> here.stays("category", ServiceOffering::categoryCode))
					.or(() -> Optional.ofNullable(otherwise.category()))
					.orElseThrow(() -> new BadObject("attributes", "exchange.hsds.category")),
				division, title, description,
				eligibility(service, new Known<>((known != null) ? known.eligibility() : null, service)),
				area.isEmpty() ? List.of(division) : area,
				location.flatMap(LocationReader::address)
					.or(() -> there.stays("addresses", ServiceOffering::address))
					.orElse(null),
				location.map(LocationReader::coordinates)
					.or(() -> there.stays("latitude", ServiceOffering::coordinates))
					.orElse(null),
				schedules.isEmpty() ? here.stays("schedules", ServiceOffering::opening).orElse(List.of())
						: Schedules.weekly(schedules),
				cost(service, here.stays("cost", ServiceOffering::cost).orElse(FREE)), capacity(service),
				there.or(location.map(LocationReader::features).orElse(Set.of()), "accessibility",
						ServiceOffering::accessibility),
				here.or(languages(service), "languages", ServiceOffering::languages), EntryStatus.DRAFT, 0,
				Instant.EPOCH);
	}

	private static List<DivisionCode> area(ObjectNode service) {
		return Nodes.objects(service, "service_areas")
			.filter(each -> Nodes.text(each, "extent_type").filter(ServiceWriter.DIVISION_SCHEME::equals).isPresent())
			.flatMap(each -> division(Nodes.text(each, "extent")).stream())
			.toList();
	}

	/** Empty where it is just the place: it goes with that. */
	private static List<DivisionCode> otherThanPlace(ServiceOffering known) {
		return known.serviceArea().equals(List.of(known.division())) ? List.of() : known.serviceArea();
	}

	private static String required(ObjectNode node, String field, int longest) {
		String text = Nodes.text(node, field).orElseThrow(() -> new BadObject(field, "exchange.hsds.missing"));
		if (text.length() > longest) {
			throw new BadObject(field, "exchange.hsds.too-long", longest);
		}
		return text;
	}

	private static Optional<ObjectNode> location(ObjectNode service) {
		return Nodes.objects(service, "service_at_locations")
			.flatMap(place -> Nodes.child(place, "location").stream())
			.findFirst();
	}

	static Optional<DivisionCode> division(Optional<String> code) {
		return code.filter(DivisionCode::isValid).map(DivisionCode::new);
	}

	/** By code, by the id of a term of ours, or by its name or another word for it. */
	private Optional<String> category(Access access, ObjectNode service) {
		List<ServiceCategory> known = this.names.categories(access);
		for (ObjectNode attribute : Nodes.objects(service, "attributes").toList()) {
			Optional<ObjectNode> term = Nodes.child(attribute, "taxonomy_term");
			Set<String> said = Stream
				.of(term.flatMap(each -> Nodes.text(each, "id")), Nodes.text(attribute, "taxonomy_term_id"),
						term.flatMap(each -> Nodes.text(each, "code")), term.flatMap(each -> Nodes.text(each, "name")))
				.flatMap(Optional::stream)
				.collect(Collectors.toSet());
			Optional<ServiceCategory> meant = known.stream()
				.filter(category -> said.contains(Taxonomy.CATEGORY.term(category.code()).toString())
						|| said.contains(category.code()) || said.contains(category.nameZh())
						|| said.contains(category.nameEn()) || category.synonyms().stream().anyMatch(said::contains))
				.findFirst();
			if (meant.isPresent()) {
				return meant.map(ServiceCategory::code);
			}
		}
		return Optional.empty();
	}

	/**
	 * A limit of age that is known gives way to the other one if that is said beyond it.
	 */
	private static Eligibility eligibility(ObjectNode service, Known<Eligibility> here) {
		Optional<Integer> youngest = age(service, "minimum_age");
		Optional<Integer> oldest = age(service, "maximum_age");
		if (youngest.isPresent() && oldest.isPresent() && youngest.get() > oldest.get()) {
			throw new BadObject("minimum_age", "exchange.hsds.ages");
		}
		return new Eligibility(
				youngest
					.or(() -> here.stays("minimum_age", Eligibility::minAge)
						.filter(years -> years <= oldest.orElse(years)))
					.orElse(null),
				oldest.or(() -> here.stays("maximum_age", Eligibility::maxAge)
					.filter(years -> years >= youngest.orElse(years))).orElse(null),
				here.or(groups(service), "eligibility", Eligibility::groups),
				here.or(Property.RESIDENCE.values(service)
					.flatMap(code -> division(Optional.of(code)).stream())
					.toList(), Property.RESIDENCE.code(), Eligibility::residence));
	}

	private static Set<SpecialGroup> groups(ObjectNode service) {
		return Nodes.objects(service, "attributes")
			.flatMap(attribute -> Nodes.child(attribute, "taxonomy_term").stream())
			.flatMap(term -> Nodes.text(term, "code")
				.flatMap(SpecialGroup::ofCode)
				.filter(group -> Nodes.text(term, "id")
					.filter(Taxonomy.GROUP.term(group.code()).toString()::equals)
					.isPresent())
				.stream())
			.collect(Collectors.toSet());
	}

	/** Full years; what lies beyond a life is refused. */
	private static Optional<Integer> age(ObjectNode service, String field) {
		return Nodes.text(service, field)
			.map(text -> Nodes.number(service, field)
				.filter(years -> years.signum() >= 0 && years.compareTo(BigDecimal.valueOf(151)) < 0)
				.map(years -> years.setScale(0, RoundingMode.FLOOR))
				.map(BigDecimal::intValue)
				.orElseThrow(() -> new BadObject(field, "exchange.hsds.age")));
	}

	/** Of the service, else of it at its place, else of the place. */
	private static List<ObjectNode> schedules(ObjectNode service, Optional<ObjectNode> location) {
		return Stream.of(Stream.of(service), Nodes.objects(service, "service_at_locations").limit(1), location.stream())
			.map(holders -> holders.flatMap(holder -> Nodes.objects(holder, "schedules")).toList())
			.filter(schedules -> !schedules.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * The first price in yuan with what it says of it; one in another currency stays in
	 * the original. That there is no price says nothing: free is said by 0, or in words.
	 */
	private static Cost cost(ObjectNode service, Cost known) {
		Optional<ObjectNode> price = Nodes.objects(service, "cost_options")
			.filter(cost -> Nodes.text(cost, "currency").filter("CNY"::equalsIgnoreCase).isPresent())
			.findFirst();
		if (price.isPresent()) {
			return new Cost(Nodes.number(price.get(), "amount").map(ServiceReader::cents).orElse(known.cents()),
					Nodes.text(price.get(), "amount_description").orElse(null));
		}
		return Nodes.text(service, "fees_description")
			.filter(fees -> !fees.equals(ServiceWriter.fees(known)))
			.map(fees -> fees.equals(ServiceWriter.FREE) ? FREE : new Cost(known.cents(), fees))
			.orElse(known);
	}

	private static int cents(BigDecimal yuan) {
		if (yuan.signum() < 0 || yuan.compareTo(BigDecimal.valueOf(10_000_000)) > 0) {
			throw new BadObject("cost_options", "exchange.hsds.amount");
		}
		return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	/** What is left of it is counted here, so that no silence of a file takes it away. */
	private static @Nullable Capacity capacity(ObjectNode service) {
		try {
			Optional<String> unit = Property.CAPACITY_UNIT.value(service);
			Optional<String> maximum = Property.CAPACITY_MAXIMUM.value(service);
			if (unit.isEmpty() || maximum.isEmpty()) {
				return null;
			}
			return new Capacity(CapacityUnit.valueOf(unit.get()), Integer.parseInt(maximum.get()),
					Integer.parseInt(Property.CAPACITY_AVAILABLE.value(service).orElse(maximum.get())),
					Instant.parse(Property.CAPACITY_CONFIRMED_AT.value(service).orElse("")));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new BadObject("attributes", "exchange.hsds.capacity");
		}
	}

	private static Set<String> languages(ObjectNode service) {
		return Nodes.objects(service, "languages")
			.flatMap(language -> Nodes.text(language, "code").stream())
			.filter(code -> code.matches("[a-z]{3}"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}

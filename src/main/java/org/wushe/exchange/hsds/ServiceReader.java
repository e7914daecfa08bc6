package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.Opening;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/** Reads services of HSDS as ours, as far as our model has a place for what they say. */
@Component
class ServiceReader {

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_TEXT = 20_000;

	private static final List<String> STATES = List.of("active", "inactive", "defunct", "temporarily closed");

	private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

	private final Names names;

	ServiceReader(Names names) {
		this.names = names;
	}

	/**
	 * What the file does not say.
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
	 * @throws BadObject if it breaks the standard, or we cannot say what it is
	 */
	ServiceOffering read(Access access, ObjectNode service, UUID id, Otherwise otherwise) {
		String title = required(service, "name", LONGEST_TITLE);
		if (!STATES.contains(required(service, "status", LONGEST_TITLE))) {
			throw new BadObject("status", "exchange.hsds.status");
		}
		String description = Nodes.text(service, "description").orElse("");
		if (description.length() > LONGEST_TEXT) {
			throw new BadObject("description", "exchange.hsds.too-long", LONGEST_TEXT);
		}
		Optional<ObjectNode> location = location(service);
		DivisionCode division = location.flatMap(ServiceReader::seat).orElse(otherwise.division());
		List<DivisionCode> area = Nodes.objects(service, "service_areas")
			.filter(each -> Nodes.text(each, "extent_type").filter(ServiceWriter.DIVISION_SCHEME::equals).isPresent())
			.flatMap(each -> division(Nodes.text(each, "extent")).stream())
			.toList();
		return new ServiceOffering(id, otherwise.organization(), category(access, service, otherwise.category()),
				division, title, description, eligibility(service), area.isEmpty() ? List.of(division) : area,
				location.flatMap(ServiceReader::address).orElse(null),
				location.map(ServiceReader::coordinates).orElse(null), opening(service, location), cost(service),
				capacity(service), location.map(ServiceReader::features).orElse(Set.of()), languages(service),
				EntryStatus.DRAFT, 0, Instant.EPOCH);
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

	/** Where the location lies, if it says so in our codes. */
	static Optional<DivisionCode> seat(ObjectNode location) {
		return Optional.of(location)
			.filter(place -> Nodes.text(place, "external_identifier_type")
				.filter(ServiceWriter.DIVISION_SCHEME::equals)
				.isPresent())
			.flatMap(place -> division(Nodes.text(place, "external_identifier")));
	}

	static Optional<DivisionCode> division(Optional<String> code) {
		return code.filter(DivisionCode::isValid).map(DivisionCode::new);
	}

	/** By code, by the id of a term of ours, or by its name or another word for it. */
	private String category(Access access, ObjectNode service, @Nullable String otherwise) {
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
				return meant.get().code();
			}
		}
		if (otherwise == null) {
			throw new BadObject("attributes", "exchange.hsds.category");
		}
		return otherwise;
	}

	private static Eligibility eligibility(ObjectNode service) {
		Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
		Nodes.objects(service, "attributes")
			.flatMap(attribute -> Nodes.child(attribute, "taxonomy_term").stream())
			.forEach(term -> Nodes.text(term, "code")
				.flatMap(SpecialGroup::ofCode)
				.filter(group -> Nodes.text(term, "id")
					.filter(Taxonomy.GROUP.term(group.code()).toString()::equals)
					.isPresent())
				.ifPresent(groups::add));
		Integer youngest = age(service, "minimum_age");
		Integer oldest = age(service, "maximum_age");
		if (youngest != null && oldest != null && youngest > oldest) {
			throw new BadObject("minimum_age", "exchange.hsds.ages");
		}
		return new Eligibility(youngest, oldest, groups,
				Property.RESIDENCE.values(service).flatMap(code -> division(Optional.of(code)).stream()).toList());
	}

	/** Full years; what lies beyond a life is refused. */
	private static @Nullable Integer age(ObjectNode service, String field) {
		Optional<String> text = Nodes.text(service, field);
		if (text.isEmpty()) {
			return null;
		}
		return Nodes.number(service, field)
			.filter(years -> years.signum() >= 0 && years.compareTo(BigDecimal.valueOf(151)) < 0)
			.map(years -> years.setScale(0, RoundingMode.FLOOR))
			.map(BigDecimal::intValue)
			.orElseThrow(() -> new BadObject(field, "exchange.hsds.age"));
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

	/** Weekly hours; what comes otherwise stays in the original. */
	private static List<Opening> opening(ObjectNode service, Optional<ObjectNode> location) {
		List<ObjectNode> schedules = new ArrayList<>(Nodes.objects(service, "schedules").toList());
		if (schedules.isEmpty()) {
			Nodes.objects(service, "service_at_locations")
				.findFirst()
				.ifPresent(place -> Nodes.objects(place, "schedules").forEach(schedules::add));
		}
		if (schedules.isEmpty()) {
			location.ifPresent(place -> Nodes.objects(place, "schedules").forEach(schedules::add));
		}
		return weekly(schedules.stream());
	}

	/** Those that come again every week. */
	static List<Opening> weekly(Stream<ObjectNode> schedules) {
		return schedules.flatMap(schedule -> opening(schedule).stream()).toList();
	}

	static boolean isWeekly(JsonNode schedule) {
		return opening(schedule).isPresent();
	}

	private static Optional<Opening> opening(JsonNode schedule) {
		if (Nodes.text(schedule, "freq").filter("WEEKLY"::equals).isEmpty()
				|| Nodes.number(schedule, "interval").map(BigDecimal::intValue).orElse(1) > 1) {
			return Optional.empty();
		}
		Set<DayOfWeek> days = Arrays.stream(Nodes.text(schedule, "byday").orElse("").split(","))
			.map(String::strip)
			.filter(DAYS::contains)
			.map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
		Optional<LocalTime> opens = Nodes.text(schedule, "opens_at").flatMap(ServiceReader::time);
		Optional<LocalTime> closes = Nodes.text(schedule, "closes_at").flatMap(ServiceReader::time);
		return (days.isEmpty() || opens.isEmpty() || closes.isEmpty()) ? Optional.empty()
				: Optional.of(new Opening(days, opens.get(), closes.get()));
	}

	private static Optional<LocalTime> time(String text) {
		try {
			return Optional.of(LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The first price in yuan; one in another currency stays in the original. */
	private static Cost cost(ObjectNode service) {
		return Nodes.objects(service, "cost_options")
			.filter(cost -> Nodes.text(cost, "currency").filter("CNY"::equalsIgnoreCase).isPresent())
			.findFirst()
			.map(cost -> {
				BigDecimal amount = Nodes.number(cost, "amount").orElse(BigDecimal.ZERO);
				if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(10_000_000)) > 0) {
					throw new BadObject("cost_options", "exchange.hsds.amount");
				}
				return new Cost(amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact(),
						Nodes.text(cost, "amount_description").orElse(null));
			})
			.orElseGet(() -> new Cost(0, Nodes.text(service, "fees_description")
				.filter(fees -> Nodes.objects(service, "cost_options").findAny().isPresent() || !fees.equals("免费"))
				.orElse(null)));
	}

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

	static Set<AccessFeature> features(ObjectNode location) {
		Set<String> said = Nodes.objects(location, "accessibility")
			.flatMap(each -> Nodes.text(each, "details").stream())
			.collect(Collectors.toSet());
		return Arrays.stream(AccessFeature.values())
			.filter(feature -> said.contains(feature.name()))
			.collect(Collectors.toSet());
	}

	private static Set<String> languages(ObjectNode service) {
		return Nodes.objects(service, "languages")
			.flatMap(language -> Nodes.text(language, "code").stream())
			.filter(code -> code.matches("[a-z]{3}"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}

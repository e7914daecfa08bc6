package org.wushe.exchange.sheets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.hsds.HsdsId;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Cost;
import org.wushe.library.Eligibility;
import org.wushe.library.EntryStatus;
import org.wushe.library.FoundOfferings;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Opening;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organizations;
import org.wushe.parties.SpecialGroup;

/** 服务项目: one service a row. */
@Component
class ServiceSheet implements Sheet {

	/** So many are read at once. */
	private static final int PIECE = 500;

	private static final BigDecimal DEAREST = BigDecimal.valueOf(10_000_000);

	private final SheetWords words;

	private final ServiceOfferings offerings;

	private final Organizations organizations;

	private final ServiceCategories categories;

	private final OfferingSearch search;

	private final Clock clock;

	ServiceSheet(SheetWords words, ServiceOfferings offerings, Organizations organizations,
			ServiceCategories categories, OfferingSearch search, Clock clock) {
		this.words = words;
		this.offerings = offerings;
		this.organizations = organizations;
		this.categories = categories;
		this.search = search;
		this.clock = clock;
	}

	@Override
	public SheetKind kind() {
		return SheetKind.SERVICES;
	}

	@Override
	public List<Column> columns(Access access) {
		return List.of(Column.of("id"), Column.required("organization"),
				Column.required("category")
					.among(this.categories.all(access).stream().map(ServiceCategory::nameZh).distinct().toList()),
				Column.required("title"), Column.required("description"), Column.of("division"), Column.of("area"),
				Column.of("address"), Column.of("latitude"), Column.of("longitude"), Column.of("hours"),
				Column.of("cost"), Column.of("costNote"), Column.of("minAge"), Column.of("maxAge"), Column.of("groups"),
				Column.of("residence"), Column.of("unit").among(this.words.countings()), Column.of("maximum"),
				Column.of("available"), Column.of("features"), Column.of("languages"), Column.of("status"));
	}

	@Override
	public @Nullable Entry entry(Access access, Cells cells, @Nullable DivisionCode where) {
		String organization = organization(access, cells);
		cells.required("category", 100);
		ServiceCategory category = cells.choice("category",
				said -> SheetWords.category(this.categories.all(access), said));
		String title = cells.required("title", OfferingForm.LONGEST_TITLE);
		String description = cells.required("description", OfferingForm.LONGEST_DESCRIPTION);
		DivisionCode division = cells.choice("division", Cells::division);
		if (division == null && cells.text("division").isEmpty()) {
			division = (where != null) ? where : seat(access, organization);
		}
		List<DivisionCode> area = List.copyOf(cells.choices("area", Cells::division));
		Eligibility eligibility = eligibility(cells);
		Coordinates coordinates = cells.coordinates();
		List<Opening> hours = HoursText.cell(cells);
		BigDecimal cost = cells.number("cost", BigDecimal.ZERO, DEAREST, 2);
		String costNote = cells.orNull("costNote", 500);
		Set<String> languages = cells.choices("languages", this.words::languageCode);
		var features = cells.choices("features", said -> Optional.ofNullable(this.words.plainFeatures().get(said)));
		String address = cells.orNull("address", 200);
		UUID id = id(access, cells, organization, title);
		boolean uncounted = uncounted(cells);
		Capacity capacity = uncounted ? null : capacity(cells,
				(id != null) ? this.offerings.find(access, id).map(ServiceOffering::capacity).orElse(null) : null);
		if (!cells.isGood() || category == null || division == null || id == null) {
			return null;
		}
		return new Entry.OfService(new ServiceOffering(id, organization, category.code(), division, title, description,
				eligibility, area.isEmpty() ? List.of(division) : area, address, coordinates, hours,
				new Cost((cost != null) ? cost.movePointRight(2).intValue() : 0, costNote), capacity, features,
				languages, EntryStatus.DRAFT, 0, Instant.EPOCH), uncounted);
	}

	/** What is left of a capacity is told by the row alone, or stays. */
	@Override
	public Map<String, String> known(Access access, Cells cells, @Nullable DivisionCode where) {
		String organization = cells.text("organization").orElse("");
		UUID id = id(access, cells, organization, cells.text("title").orElse(""));
		Map<String, String> known = new HashMap<>();
		Optional.ofNullable(id)
			.flatMap(each -> this.offerings.find(access, each))
			.ifPresent(offering -> known.putAll(Sheet.byColumn(columns(access), row(offering, names(access)))));
		known.keySet().removeAll(Set.of("unit", "maximum", "available"));
		return known;
	}

	private String organization(Access access, Cells cells) {
		String code = cells.required("organization", 100);
		if (!code.isEmpty() && this.organizations.find(access, code).isEmpty()) {
			cells.refuse("organization", "organization", code);
		}
		return code;
	}

	private @Nullable DivisionCode seat(Access access, String organization) {
		return this.organizations.find(access, organization).map(each -> each.division()).orElse(null);
	}

	/** The same title of the same organisation is the same service. */
	private @Nullable UUID id(Access access, Cells cells, String organization, String title) {
		Optional<String> said = cells.text("id");
		if (said.isEmpty()) {
			return this.offerings.ofOrganization(access, organization)
				.stream()
				.filter(offering -> offering.title().equals(title))
				.map(ServiceOffering::id)
				.findFirst()
				.orElseGet(() -> HsdsId.of("sheet", kind(), organization, title));
		}
		try {
			UUID id = UUID.fromString(said.get());
			boolean own = this.offerings.find(access, id)
				.map(offering -> offering.organizationCode().equals(organization))
				.orElse(false);
			if (own) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below: there is no such service.
		}
		cells.refuse("id", "unknown-id");
		return null;
	}

	private Eligibility eligibility(Cells cells) {
		Integer youngest = cells.whole("minAge", 0, 150);
		Integer oldest = cells.whole("maxAge", 0, 150);
		if (youngest != null && oldest != null && youngest > oldest) {
			cells.refuse("maxAge", "ages");
		}
		Set<SpecialGroup> groups = cells.choices("groups", said -> Optional.ofNullable(this.words.groups().get(said)));
		return new Eligibility(youngest, oldest, groups, List.copyOf(cells.choices("residence", Cells::division)));
	}

	/** Whether the row says, in a word, that nothing is counted any more. */
	private boolean uncounted(Cells cells) {
		boolean uncounted = cells.text("unit").filter(this.words.uncounted()::equals).isPresent();
		if (uncounted && (cells.text("maximum").isPresent() || cells.text("available").isPresent())) {
			cells.refuse("unit", "uncounted", this.words.uncounted());
		}
		return uncounted;
	}

	/**
	 * Null where the row says nothing of it, which leaves what is known as it is.
	 * Confirmed now, unless it says what is known already. What is left of a known one is
	 * counted here: a file is older than the places promised since.
	 */
	@Nullable Capacity capacity(Cells cells, @Nullable Capacity known) {
		CapacityUnit unit = cells.choice("unit", said -> Optional.ofNullable(this.words.units().get(said)));
		Integer maximum = cells.whole("maximum", 0, 1_000_000);
		Integer available = cells.whole("available", 0, 1_000_000);
		if (unit == null && maximum == null && available == null) {
			return null;
		}
		if (unit == null) {
			cells.refuse("unit", "missing");
		}
		if (maximum == null) {
			cells.refuse("maximum", "missing");
		}
		if (unit == null || maximum == null) {
			return null;
		}
		if (known != null && known.unit() == unit) {
			return known.changedTo(maximum, this.clock.instant());
		}
		int left = (available != null) ? available : maximum;
		if (left > maximum) {
			cells.refuse("available", "capacity");
			return null;
		}
		return new Capacity(unit, maximum, left, this.clock.instant());
	}

	@Override
	public Stream<List<String>> rows(Access access, OfferingQuery query, int most) {
		Map<String, String> names = names(access);
		FoundOfferings found = this.search.ids(access, query, most);
		List<UUID> ids = found.ids();
		Stream<List<String>> rows = IntStream.iterate(0, from -> from < ids.size(), from -> from + PIECE)
			.mapToObj(from -> ids.subList(from, Math.min(from + PIECE, ids.size())))
			.flatMap(piece -> inOrder(access, piece))
			.map(offering -> row(offering, names));
		return (found.basis() == Basis.EXACT) ? rows : Stream.concat(Stream.of(guessed(found, query.text())), rows);
	}

	/** The file says itself that it is a guess, or that not everything was looked at. */
	private List<String> guessed(FoundOfferings found, String text) {
		return List.of(Sheet.EXPLAINS + this.words.say("library.basis." + found.basis(), text, text(found.readAs())));
	}

	private Stream<ServiceOffering> inOrder(Access access, List<UUID> ids) {
		Map<UUID, ServiceOffering> known = this.offerings.find(access, ids)
			.stream()
			.collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
		return ids.stream().map(known::get).filter(Objects::nonNull);
	}

	private Map<String, String> names(Access access) {
		return this.categories.all(access)
			.stream()
			.collect(Collectors.toMap(ServiceCategory::code, ServiceCategory::nameZh));
	}

	private List<String> row(ServiceOffering offering, Map<String, String> categories) {
		List<String> row = new ArrayList<>(List.of(offering.id().toString(), offering.organizationCode(),
				categories.getOrDefault(offering.categoryCode(), offering.categoryCode()), offering.title(),
				offering.description(), offering.division().value(), codes(offering.serviceArea())));
		Coordinates coordinates = offering.coordinates();
		Capacity capacity = offering.capacity();
		Eligibility eligibility = offering.eligibility();
		row.add(text(offering.address()));
		row.add((coordinates != null) ? String.valueOf(coordinates.latitude()) : "");
		row.add((coordinates != null) ? String.valueOf(coordinates.longitude()) : "");
		row.add(HoursText.write(offering.opening()));
		row.add(BigDecimal.valueOf(offering.cost().cents(), 2).stripTrailingZeros().toPlainString());
		row.add(text(offering.cost().note()));
		row.add(text(eligibility.minAge()));
		row.add(text(eligibility.maxAge()));
		row.add(eligibility.groups().stream().sorted().map(this.words::group).collect(Collectors.joining("、")));
		row.add(codes(eligibility.residence()));
		row.add((capacity != null) ? this.words.say("library.unit." + capacity.unit().name()) : "");
		row.add((capacity != null) ? String.valueOf(capacity.maximum()) : "");
		row.add((capacity != null) ? String.valueOf(capacity.available()) : "");
		row.add(offering.accessibility().stream().sorted().map(this.words::feature).collect(Collectors.joining("、")));
		row.add(offering.languages().stream().sorted().map(this.words::language).collect(Collectors.joining("、")));
		row.add(this.words.status(offering.status()));
		return row;
	}

	static String codes(List<DivisionCode> divisions) {
		return divisions.stream().map(DivisionCode::value).collect(Collectors.joining("、"));
	}

	static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}

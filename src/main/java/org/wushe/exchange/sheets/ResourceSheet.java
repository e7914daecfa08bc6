package org.wushe.exchange.sheets;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.wushe.exchange.Intake.Entry;
import org.wushe.exchange.hsds.HsdsId;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.OfferingQuery;
import org.wushe.library.Resource;
import org.wushe.library.ResourceContent;
import org.wushe.library.Resources;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.TalentPerson;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Organizations;

/**
 * Facilities, talents, volunteer teams, charity funds, goods: one a row.
 */
class ResourceSheet implements Sheet {

	private final SheetKind kind;

	private final ContentColumns<?> content;

	private final PersonColumns people;

	private final SheetWords words;

	private final Resources resources;

	private final Organizations organizations;

	private final ServiceCategories categories;

	private final Clock clock;

	ResourceSheet(SheetKind kind, ContentColumns<?> content, PersonColumns people, SheetWords words,
			Resources resources, Organizations organizations, ServiceCategories categories, Clock clock) {
		this.kind = kind;
		this.content = content;
		this.people = people;
		this.words = words;
		this.resources = resources;
		this.organizations = organizations;
		this.categories = categories;
		this.clock = clock;
	}

	@Override
	public SheetKind kind() {
		return this.kind;
	}

	@Override
	public List<Column> columns(Access access) {
		List<Column> columns = new ArrayList<>(List.of(Column.of("id"), Column.required("name"),
				Column.required("description"), Column.of("keeper"),
				Column.of("category")
					.among(this.categories.all(access).stream().map(ServiceCategory::nameZh).distinct().toList()),
				Column.of("division"), Column.of("address"), Column.of("latitude"), Column.of("longitude")));
		columns.addAll(this.content.columns());
		columns.addAll(this.people.columns());
		columns.add(Column.of("status"));
		return columns;
	}

	@Override
	public @Nullable Entry entry(Access access, Cells cells, @Nullable DivisionCode where) {
		String name = cells.required("name", 200);
		String description = cells.required("description", 5000);
		String keeper = cells.orNull("keeper", 100);
		if (keeper != null && this.organizations.find(access, keeper).isEmpty()) {
			cells.refuse("keeper", "organization", keeper);
		}
		ServiceCategory category = cells.choice("category",
				said -> SheetWords.category(this.categories.all(access), said));
		DivisionCode said = cells.choice("division", Cells::division);
		DivisionCode division = (said == null && cells.text("division").isEmpty()) ? where : said;
		if (division == null && cells.text("division").isEmpty()) {
			cells.refuse("division", "missing");
		}
		String address = cells.orNull("address", 200);
		Coordinates coordinates = cells.coordinates();
		Resource known = known(access, cells, name, division);
		ResourceContent read = this.content.read(cells);
		TalentPerson person = this.people.read(cells, known == null);
		if (!cells.isGood() || division == null) {
			return null;
		}
		UUID id = (known != null) ? known.id() : HsdsId.of("sheet", this.kind, division, name);
		return new Entry.OfResource(new Resource(id, (known != null) ? known.organizationCode() : keeper, division,
				name, description, (category != null) ? category.code() : null, address, coordinates, read,
				EntryStatus.DRAFT, this.clock.instant(), 0, Instant.EPOCH), person);
	}

	/** Who a talent is comes out masked, and is told by the row alone, or stays. */
	@Override
	public Map<String, String> known(Access access, Cells cells, @Nullable DivisionCode where) {
		DivisionCode division = cells.text("division").flatMap(Cells::division).orElse(where);
		Map<String, String> known = new HashMap<>();
		Optional.ofNullable(known(access, cells, cells.text("name").orElse(""), division))
			.ifPresent(resource -> known.putAll(Sheet.byColumn(columns(access), row(access, resource))));
		this.people.columns().forEach(column -> known.remove(column.key()));
		return known;
	}

	@Override
	public String column(String field) {
		return this.content.column(field);
	}

	/** By its id, else the same name in the same place. */
	private @Nullable Resource known(Access access, Cells cells, String name, @Nullable DivisionCode division) {
		Optional<String> id = cells.text("id");
		if (id.isPresent()) {
			Optional<Resource> found = uuid(id.get()).flatMap(each -> this.resources.find(access, each))
				.filter(resource -> resource.kind() == this.content.kind());
			if (found.isEmpty()) {
				cells.refuse("id", "unknown-id");
			}
			return found.orElse(null);
		}
		if (division == null) {
			return null;
		}
		return this.resources.named(access, division, this.content.kind(), name)
			.or(() -> this.resources.find(access, HsdsId.of("sheet", this.kind, division, name)))
			.orElse(null);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public Stream<List<String>> rows(Access access, OfferingQuery query, int most) {
		DivisionCode within = query.givenIn();
		return (within == null) ? Stream.empty()
				: this.resources.within(access, within, this.content.kind(), 0, most)
					.stream()
					.filter(resource -> resource.name().contains(query.text().strip()))
					.filter(resource -> query.categoryCode() == null || resource.categoryCode() != null
							&& ServiceCategory.isWithin(resource.categoryCode(), query.categoryCode()))
					.map(resource -> row(access, resource));
	}

	private List<String> row(Access access, Resource resource) {
		Coordinates coordinates = resource.coordinates();
		String category = resource.categoryCode();
		List<String> row = new ArrayList<>(List.of(resource.id().toString(), resource.name(), resource.description(),
				ServiceSheet.text(resource.organizationCode()),
				(category != null)
						? this.categories.find(access, category).map(ServiceCategory::nameZh).orElse(category) : "",
				resource.division().value(), ServiceSheet.text(resource.address()),
				(coordinates != null) ? String.valueOf(coordinates.latitude()) : "",
				(coordinates != null) ? String.valueOf(coordinates.longitude()) : ""));
		row.addAll(this.content.texts(resource.content()));
		row.addAll(this.people.texts(access, resource));
		row.add(this.words.status(resource.status()));
		return row;
	}

}

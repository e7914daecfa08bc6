package org.wushe.library.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceTrait;

/**
 * Which resources are looked at, as it stands in the address behind their kind.
 *
 * @param asked what is looked for; what it is around is not part of the address
 * @param everywhere also outside the county one works in
 * @param resourceId the one whose detail is open
 * @param pages how many pages of the list are shown
 * @param nearby from where distances count
 */
record ResourceView(ResourceQuery asked, boolean everywhere, @Nullable UUID resourceId, int pages, Nearby nearby) {

	static ResourceView of(ResourceKind kind) {
		return new ResourceView(ResourceQuery.of("").of(kind), false, null, 1, Nearby.NOWHERE);
	}

	/** Whatever the address says; what makes no sense is left out. */
	static ResourceView of(ResourceKind kind, QueryParameters address) {
		ResourceQuery asked = ResourceQuery.of(address.getSingleParameter("q").orElse(""))
			.of(kind)
			.withCategory(address.getSingleParameter("category").orElse(null))
			.in(address.getSingleParameter("in").filter(DivisionCode::isValid).map(DivisionCode::new).orElse(null))
			.withTraits(address.getParameters("trait").stream().flatMap(word -> trait(kind, word)).toList());
		return new ResourceView(asked, address.getSingleParameter("everywhere").isPresent(),
				address.getSingleParameter("entry").flatMap(ResourceView::id).orElse(null), 1, Nearby.of(address));
	}

	private static Stream<ResourceTrait> trait(ResourceKind kind, String word) {
		return ResourceTrait.of(kind).stream().filter(trait -> word(trait).equals(word));
	}

	private static String word(ResourceTrait trait) {
		return trait.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	ResourceKind kind() {
		return Objects.requireNonNull(this.asked.kind());
	}

	Optional<UUID> resource() {
		return Optional.ofNullable(this.resourceId);
	}

	/** What is looked for by somebody who works there; null for somebody who does not. */
	ResourceQuery from(@Nullable DivisionCode here) {
		DivisionCode county = (here != null) ? here.at(DivisionCode.Level.COUNTY) : null;
		ResourceQuery around = this.asked.around(county);
		return (around.in() == null && !this.everywhere) ? around.in(county) : around;
	}

	int shown(int pageSize) {
		return this.pages * pageSize;
	}

	/** From the first page. */
	ResourceView asking(ResourceQuery next) {
		return new ResourceView(next, this.everywhere, null, 1, this.nearby);
	}

	/** Null for everywhere. */
	ResourceView in(@Nullable DivisionCode division) {
		return new ResourceView(this.asked.in(division), division == null, null, 1, this.nearby);
	}

	ResourceView near(Nearby newNearby) {
		return new ResourceView(this.asked, this.everywhere, null, 1, newNearby);
	}

	ResourceView opening(@Nullable UUID id) {
		return new ResourceView(this.asked, this.everywhere, id, this.pages, this.nearby);
	}

	ResourceView withPages(int newPages) {
		return new ResourceView(this.asked, this.everywhere, this.resourceId, Math.min(newPages, MoreLine.MOST_PAGES),
				this.nearby);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "q", this.asked.text().isBlank() ? null : this.asked.text());
		put(parameters, "category", this.asked.categoryCode());
		put(parameters, "in", (this.asked.in() != null) ? this.asked.in().value() : null);
		if (!this.asked.traits().isEmpty()) {
			parameters.put("trait", this.asked.traits().stream().sorted().map(ResourceView::word).toList());
		}
		put(parameters, "everywhere", (this.everywhere && this.asked.in() == null) ? "yes" : null);
		this.nearby.write(parameters);
		put(parameters, "entry", (this.resourceId != null) ? this.resourceId.toString() : null);
		return new QueryParameters(parameters);
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, List.of(value));
		}
	}

	/** Below the application's address. */
	String screen() {
		return "library/" + kind().word();
	}

	/** Below the application's address, with what is looked for. */
	String address() {
		String query = parameters().getQueryString();
		return screen() + (query.isEmpty() ? "" : "?" + query);
	}

}

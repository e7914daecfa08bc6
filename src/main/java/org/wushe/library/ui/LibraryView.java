package org.wushe.library.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.CostBand;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingTrait;
import org.wushe.library.ServiceOffering;
import org.wushe.library.Whom;
import org.wushe.parties.SpecialGroup;

/**
 * What of the library is looked at, as it stands in the address.
 *
 * @param asked what is looked for; its place is not part of the address
 * @param everywhere also what does not serve the division one works in
 * @param offeringId the one whose detail is open
 * @param pages how many pages of the list are shown
 * @param nearby from where distances count; where that is, is not part of the address
 */
record LibraryView(OfferingQuery asked, boolean everywhere, @Nullable UUID offeringId, int pages, Nearby nearby) {

	static final LibraryView EVERYTHING = new LibraryView(OfferingQuery.of(""), false, null, 1, Nearby.NOWHERE);

	/** Whatever the address says; what makes no sense is left out. */
	static LibraryView of(QueryParameters address) {
		OfferingQuery asked = OfferingQuery.of(address.getSingleParameter("q").orElse(""))
			.withCategory(address.getSingleParameter("category").orElse(null))
			.givenIn(division(address, "in"))
			.forWhom(whom(address))
			.costing(address.getSingleParameter("cost").flatMap(LibraryView::cost).orElse(null))
			.withTraits(address.getParameters("trait").stream().flatMap(LibraryView::trait).toList());
		if (asked.traits().contains(OfferingTrait.FREE)) {
			// Kept addresses know what is free as one of the ticks.
			asked = asked.costing(CostBand.FREE)
				.withTraits(asked.traits().stream().filter(trait -> trait != OfferingTrait.FREE).toList());
		}
		return new LibraryView(asked, address.getSingleParameter("everywhere").isPresent(),
				address.getSingleParameter("offering").flatMap(LibraryView::id).orElse(null), 1, Nearby.of(address));
	}

	private static Whom whom(QueryParameters address) {
		return new Whom(address.getSingleParameter("group").flatMap(SpecialGroup::ofCode).orElse(null),
				address.getSingleParameter("age")
					.filter(age -> age.matches("\\d{1,3}"))
					.map(Integer::valueOf)
					.filter(Whom::isAge)
					.orElse(null),
				division(address, "home"));
	}

	private static @Nullable DivisionCode division(QueryParameters address, String name) {
		return address.getSingleParameter(name).filter(DivisionCode::isValid).map(DivisionCode::new).orElse(null);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	private static Stream<OfferingTrait> trait(String word) {
		return Arrays.stream(OfferingTrait.values()).filter(trait -> word(trait).equals(word));
	}

	private static Optional<CostBand> cost(String word) {
		return Arrays.stream(CostBand.values()).filter(band -> word(band).equals(word)).findFirst();
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Optional<UUID> offering() {
		return Optional.ofNullable(this.offeringId);
	}

	@Nullable String category() {
		return this.asked.categoryCode();
	}

	/** How many entries are shown. */
	int shown(int pageSize) {
		return this.pages * pageSize;
	}

	/** From the first page. */
	LibraryView asking(OfferingQuery next) {
		return new LibraryView(next, this.everywhere, null, 1, this.nearby);
	}

	LibraryView withCategory(@Nullable String category) {
		return asking(this.asked.withCategory(category));
	}

	/** The same view, under another category. */
	LibraryView inCategory(@Nullable String category) {
		return new LibraryView(this.asked.withCategory(category), this.everywhere, this.offeringId, this.pages,
				this.nearby);
	}

	LibraryView withEverywhere(boolean newEverywhere) {
		return new LibraryView(this.asked, newEverywhere, null, 1, this.nearby);
	}

	LibraryView near(Nearby newNearby) {
		return new LibraryView(this.asked, this.everywhere, null, 1, newNearby);
	}

	LibraryView with(ServiceOffering offering) {
		return new LibraryView(this.asked, this.everywhere, offering.id(), this.pages, this.nearby);
	}

	LibraryView withoutOffering() {
		return new LibraryView(this.asked, this.everywhere, null, this.pages, this.nearby);
	}

	LibraryView withPages(int newPages) {
		return new LibraryView(this.asked, this.everywhere, this.offeringId, Math.min(newPages, MoreLine.MOST_PAGES),
				this.nearby);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (!this.asked.text().isBlank()) {
			parameters.put("q", List.of(this.asked.text()));
		}
		put(parameters, "category", this.asked.categoryCode());
		put(parameters, "in", (this.asked.givenIn() != null) ? this.asked.givenIn().value() : null);
		Whom whom = this.asked.whom();
		put(parameters, "group", (whom.group() != null) ? whom.group().code() : null);
		put(parameters, "age", (whom.age() != null) ? whom.age().toString() : null);
		put(parameters, "home", (whom.home() != null) ? whom.home().value() : null);
		put(parameters, "cost", (this.asked.cost() != null) ? word(this.asked.cost()) : null);
		if (!this.asked.traits().isEmpty()) {
			parameters.put("trait", this.asked.traits().stream().sorted().map(LibraryView::word).toList());
		}
		put(parameters, "everywhere", this.everywhere ? "yes" : null);
		this.nearby.write(parameters);
		put(parameters, "offering", (this.offeringId != null) ? this.offeringId.toString() : null);
		return new QueryParameters(parameters);
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, List.of(value));
		}
	}

	/** With its question mark; empty if there is nothing to say. */
	String query() {
		String query = parameters().getQueryString();
		return query.isEmpty() ? "" : "?" + query;
	}

}

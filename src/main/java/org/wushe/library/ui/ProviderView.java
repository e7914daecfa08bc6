package org.wushe.library.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationTrait;
import org.wushe.parties.OrganizationKind;

/**
 * Which organisations are looked at, as it stands in the address.
 *
 * @param asked what is looked for; what it is around is not part of the address
 * @param everywhere also outside the county one works in
 * @param code the one whose detail is open
 * @param pages how many pages of the list are shown
 * @param nearby from where distances count
 */
record ProviderView(OrganizationQuery asked, boolean everywhere, @Nullable String code, int pages, Nearby nearby) {

	static final String SCREEN = "library/" + KindTabs.ORGANIZATIONS;

	static final ProviderView EVERYTHING = new ProviderView(OrganizationQuery.of(""), false, null, 1, Nearby.NOWHERE);

	/** Whatever the address says; what makes no sense is left out. */
	static ProviderView of(QueryParameters address) {
		OrganizationQuery asked = OrganizationQuery.of(address.getSingleParameter("q").orElse(""))
			.of(address.getSingleParameter("type").flatMap(word -> named(OrganizationKind.values(), word)).orElse(null))
			.in(address.getSingleParameter("in").filter(DivisionCode::isValid).map(DivisionCode::new).orElse(null))
			.withTraits(address.getParameters("trait")
				.stream()
				.flatMap(word -> named(OrganizationTrait.values(), word).stream())
				.toList());
		return new ProviderView(asked, address.getSingleParameter("everywhere").isPresent(),
				address.getSingleParameter("entry").orElse(null), 1, Nearby.of(address));
	}

	private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
		return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What is looked for by somebody who works there; null for somebody who does not. */
	OrganizationQuery from(@Nullable DivisionCode here) {
		DivisionCode county = (here != null) ? here.at(DivisionCode.Level.COUNTY) : null;
		OrganizationQuery around = this.asked.around(county);
		return (around.in() == null && !this.everywhere) ? around.in(county) : around;
	}

	int shown(int pageSize) {
		return this.pages * pageSize;
	}

	/** From the first page. */
	ProviderView asking(OrganizationQuery next) {
		return new ProviderView(next, this.everywhere, null, 1, this.nearby);
	}

	/** Null for everywhere. */
	ProviderView in(@Nullable DivisionCode division) {
		return new ProviderView(this.asked.in(division), division == null, null, 1, this.nearby);
	}

	ProviderView near(Nearby newNearby) {
		return new ProviderView(this.asked, this.everywhere, null, 1, newNearby);
	}

	ProviderView opening(@Nullable String newCode) {
		return new ProviderView(this.asked, this.everywhere, newCode, this.pages, this.nearby);
	}

	ProviderView withPages(int newPages) {
		return new ProviderView(this.asked, this.everywhere, this.code, Math.min(newPages, MoreLine.MOST_PAGES),
				this.nearby);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "q", this.asked.text().isBlank() ? null : this.asked.text());
		put(parameters, "type", (this.asked.kind() != null) ? word(this.asked.kind()) : null);
		put(parameters, "in", (this.asked.in() != null) ? this.asked.in().value() : null);
		if (!this.asked.traits().isEmpty()) {
			parameters.put("trait", this.asked.traits().stream().sorted().map(ProviderView::word).toList());
		}
		put(parameters, "everywhere", (this.everywhere && this.asked.in() == null) ? "yes" : null);
		this.nearby.write(parameters);
		put(parameters, "entry", this.code);
		return new QueryParameters(parameters);
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, List.of(value));
		}
	}

	/** Below the application's address. */
	String address() {
		String query = parameters().getQueryString();
		return query.isEmpty() ? SCREEN : SCREEN + "?" + query;
	}

}

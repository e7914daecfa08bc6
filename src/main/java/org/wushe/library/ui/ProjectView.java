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
import org.wushe.library.EntryStatus;
import org.wushe.library.ProjectCost;
import org.wushe.library.ProjectFilter;
import org.wushe.parties.SpecialGroup;

/**
 * Which projects are looked at, as it stands in the address.
 *
 * @param asked what is looked for; the area one works in is not part of the address
 * @param everywhere also what is not for people of that area
 */
record ProjectView(ProjectFilter asked, boolean everywhere) {

	static final ProjectView EVERYTHING = new ProjectView(ProjectFilter.ALL, false);

	/** Whatever the address says; what makes no sense is left out. */
	static ProjectView of(QueryParameters address) {
		ProjectFilter asked = ProjectFilter.ALL.withText(address.getSingleParameter("q").orElse(""))
			.withCategory(address.getSingleParameter("category").orElse(null))
			.with(address.getSingleParameter("status").flatMap(word -> named(EntryStatus.values(), word)).orElse(null))
			.in(address.getSingleParameter("in").filter(DivisionCode::isValid).map(DivisionCode::new).orElse(null))
			.forGroup(address.getSingleParameter("group").flatMap(SpecialGroup::ofCode).orElse(null))
			.costing(
					address.getSingleParameter("cost").flatMap(word -> named(ProjectCost.values(), word)).orElse(null));
		return new ProjectView(asked, address.getSingleParameter("everywhere").isPresent());
	}

	private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
		return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	ProjectView asking(ProjectFilter next) {
		return new ProjectView(next, this.everywhere);
	}

	ProjectView withEverywhere(boolean newEverywhere) {
		return new ProjectView(this.asked, newEverywhere);
	}

	/** What is looked for by somebody who works there; null for somebody who does not. */
	ProjectFilter from(@Nullable DivisionCode here) {
		return this.asked.around(this.everywhere ? null : here);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "q", this.asked.text().isBlank() ? null : this.asked.text());
		put(parameters, "category", this.asked.category());
		put(parameters, "status", (this.asked.status() != null) ? word(this.asked.status()) : null);
		put(parameters, "in", (this.asked.in() != null) ? this.asked.in().value() : null);
		put(parameters, "group", (this.asked.group() != null) ? this.asked.group().code() : null);
		put(parameters, "cost", (this.asked.cost() != null) ? word(this.asked.cost()) : null);
		put(parameters, "everywhere", this.everywhere ? "yes" : null);
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
		return query.isEmpty() ? "projects" : "projects?" + query;
	}

}

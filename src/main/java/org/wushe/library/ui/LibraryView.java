package org.wushe.library.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceOffering;

/**
 * What of the library is looked at, as it stands in the address.
 *
 * @param everywhere also what does not serve the division one works in
 * @param offeringId the one whose detail is open
 * @param pages how many pages of the list are shown
 */
record LibraryView(String text, @Nullable String category, boolean everywhere, boolean freeOnly,
		@Nullable UUID offeringId, int pages) {

	static final LibraryView EVERYTHING = new LibraryView("", null, false, false, null, 1);

	private static final int MOST_PAGES = 25;

	/** Whatever the address says; what makes no sense is left out. */
	static LibraryView of(QueryParameters address) {
		return new LibraryView(address.getSingleParameter("q").orElse(""),
				address.getSingleParameter("category").orElse(null),
				address.getSingleParameter("everywhere").isPresent(), address.getSingleParameter("free").isPresent(),
				address.getSingleParameter("offering").flatMap(LibraryView::id).orElse(null), 1);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException mistyped) {
			return Optional.empty();
		}
	}

	Optional<UUID> offering() {
		return Optional.ofNullable(this.offeringId);
	}

	/** How many entries are shown. */
	int shown(int pageSize) {
		return this.pages * pageSize;
	}

	LibraryView withText(String newText) {
		return new LibraryView(newText, this.category, this.everywhere, this.freeOnly, null, 1);
	}

	LibraryView withCategory(@Nullable String newCategory) {
		return new LibraryView(this.text, newCategory, this.everywhere, this.freeOnly, null, 1);
	}

	LibraryView withEverywhere(boolean newEverywhere) {
		return new LibraryView(this.text, this.category, newEverywhere, this.freeOnly, null, 1);
	}

	LibraryView withFreeOnly(boolean newFreeOnly) {
		return new LibraryView(this.text, this.category, this.everywhere, newFreeOnly, null, 1);
	}

	LibraryView with(ServiceOffering offering) {
		return new LibraryView(this.text, this.category, this.everywhere, this.freeOnly, offering.id(), this.pages);
	}

	LibraryView withoutOffering() {
		return new LibraryView(this.text, this.category, this.everywhere, this.freeOnly, null, this.pages);
	}

	LibraryView withPages(int newPages) {
		return new LibraryView(this.text, this.category, this.everywhere, this.freeOnly, this.offeringId,
				Math.min(newPages, MOST_PAGES));
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (!this.text.isBlank()) {
			parameters.put("q", List.of(this.text));
		}
		if (this.category != null) {
			parameters.put("category", List.of(this.category));
		}
		if (this.everywhere) {
			parameters.put("everywhere", List.of("yes"));
		}
		if (this.freeOnly) {
			parameters.put("free", List.of("yes"));
		}
		if (this.offeringId != null) {
			parameters.put("offering", List.of(this.offeringId.toString()));
		}
		return new QueryParameters(parameters);
	}

	/** With its question mark; empty if there is nothing to say. */
	String query() {
		String query = parameters().getQueryString();
		return query.isEmpty() ? "" : "?" + query;
	}

}

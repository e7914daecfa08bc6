package org.wushe.library.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An offering as it is searched, with what is needed of its organisation. No personal
 * data.
 *
 * @param version the offering's and its organisation's versions added up: both only grow,
 * and both are read in one statement, so a greater sum is a later state
 * @param categories the category and those above it
 * @param area the served subtrees, exact terms: a need looks for each prefix of its place
 * @param minAge 0 without a limit
 * @param maxAge {@value #NO_AGE_LIMIT} without a limit
 * @param groups {@value #ANY} for everyone
 * @param residence {@value #ANY} for anywhere
 * @param available what is left; 1 where capacity is not counted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OfferingDocument(@JsonIgnore String id, @JsonIgnore long version, String title, String description,
		String organization, String organizationName, String category, List<String> categories, String county,
		List<String> area, @Nullable Point location, int minAge, int maxAge, List<String> groups,
		List<String> residence, List<String> accessibility, List<String> languages, int available, int costCents,
		String status, @Nullable LocalDate suspendedUntil) {

	static final String ANY = "*";

	static final int NO_AGE_LIMIT = 200;

	record Point(double lat, double lon) {
	}

}

package org.wushe.library.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wushe.library.Opening;

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
 * @param divisions where it is given, and the divisions in which that lies
 * @param opening when it is open, in minutes of the week
 * @param grade the organisation's, 1 to 5; null without one
 * @param gradeUntil the last day of the grade; null if it does not end
 * @param initials the first letters of its and its organisation's names in Pinyin
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OfferingDocument(@JsonIgnore String id, @JsonIgnore long version, String title, String description,
		String organization, String organizationName, String category, List<String> categories, String county,
		List<String> area, @Nullable Point location, int minAge, int maxAge, List<String> groups,
		List<String> residence, List<String> accessibility, List<String> languages, int available, int costCents,
		String status, @Nullable LocalDate suspendedUntil, List<String> divisions, List<Minutes> opening,
		@Nullable Integer grade, @Nullable LocalDate gradeUntil, List<String> initials) implements IndexDocument {

	static final String ANY = "*";

	static final int NO_AGE_LIMIT = 200;

	private static final int MINUTES_A_DAY = 24 * 60;

	record Point(double lat, double lon) {
	}

	/** Minutes since Monday 0:00. */
	record Minutes(int gte, int lt) {

		static Stream<Minutes> of(Opening opening) {
			int opens = opening.opens().toSecondOfDay() / 60;
			int closes = opening.closes().equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY
					: opening.closes().toSecondOfDay() / 60;
			return (closes <= opens) ? Stream.empty()
					: opening.days()
						.stream()
						.sorted()
						.map(day -> day.ordinal() * MINUTES_A_DAY)
						.map(midnight -> new Minutes(midnight + opens, midnight + closes));
		}

	}

	/** The minute of the week, as {@link Minutes} counts them. */
	static int minuteOfWeek(LocalDateTime time) {
		return time.getDayOfWeek().ordinal() * MINUTES_A_DAY + time.toLocalTime().toSecondOfDay() / 60;
	}

}

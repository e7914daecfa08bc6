package org.wushe.library.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for nearby, as it stands in the address; where that is, is not part of
 * it.
 *
 * @param from null where distances do not matter
 * @param kilometers how far; null for any distance
 * @param map whether a map is shown beside the list
 */
record Nearby(@Nullable From from, @Nullable Integer kilometers, boolean nearestFirst, boolean map) {

	static final Nearby NOWHERE = new Nearby(null, null, false, false);

	private static final Predicate<String> KILOMETERS = Pattern.compile("[135]").asMatchPredicate();

	/** From where distances count. */
	enum From {

		/** The middle of the place one works in. */
		COMMUNITY,
		/** Where the browser says that one is. */
		POSITION;

		private String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Whatever the address says; what makes no sense is left out. */
	static Nearby of(QueryParameters address) {
		return address.getSingleParameter("from")
			.flatMap(word -> Arrays.stream(From.values()).filter(from -> from.word().equals(word)).findFirst())
			.map(from -> new Nearby(from,
					address.getSingleParameter("km").filter(KILOMETERS).map(Integer::valueOf).orElse(null),
					address.getSingleParameter("nearest").isPresent(), address.getSingleParameter("map").isPresent()))
			.orElse(NOWHERE);
	}

	void write(Map<String, List<String>> parameters) {
		if (this.from != null) {
			parameters.put("from", List.of(this.from.word()));
			if (this.kilometers != null) {
				parameters.put("km", List.of(this.kilometers.toString()));
			}
			if (this.nearestFirst) {
				parameters.put("nearest", List.of("yes"));
			}
			if (this.map) {
				parameters.put("map", List.of("yes"));
			}
		}
	}

}

package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Has an index count what each way of narrowing would leave, everything that is chosen in
 * other ways taken into account. {@link Counted} reads the figures.
 */
final class FacetCounts {

	/**
	 * More than a division has parts or a taxonomy terms, so that all are counted.
	 */
	private static final int ALL = 2000;

	static final String VALUES = "values";

	private final Narrowing narrowing;

	private final Map<String, Aggregation> requests = new LinkedHashMap<>();

	FacetCounts(Narrowing narrowing) {
		this.narrowing = narrowing;
	}

	/** Each value of the field. */
	FacetCounts values(Way way, String field) {
		return within(way, Aggregation.of(values -> values.terms(terms -> terms.field(field).size(ALL))));
	}

	/**
	 * The divisions right below one.
	 * @param lookedAt null for the whole country
	 */
	FacetCounts parts(String field, @Nullable DivisionCode lookedAt) {
		parts(lookedAt).ifPresent(parts -> within(Way.DIVISION, Aggregation.of(values -> values
			.terms(terms -> terms.field(field).include(include -> include.regexp(parts)).size(ALL)))));
		return this;
	}

	/** Each of the given choices, by its name. */
	FacetCounts each(Way way, Map<String, Query> choices) {
		return within(way, Aggregation
			.of(values -> values.filters(filters -> filters.filters(Buckets.of(b -> b.keyed(choices))))));
	}

	/** Each trait on top of all that is chosen already, by its name. */
	FacetCounts traits(Map<String, Query> traits) {
		traits.forEach((name, trait) -> this.requests.put(name,
				Aggregation.of(values -> values.filter(this.narrowing.with(trait)))));
		return this;
	}

	Map<String, Aggregation> requests() {
		return this.requests;
	}

	private FacetCounts within(Way way, Aggregation counted) {
		this.requests.put(way.name(),
				Aggregation.of(outer -> outer.filter(this.narrowing.without(way)).aggregations(VALUES, counted)));
		return this;
	}

	/** The codes right below; nothing lies below a grid. */
	private static Optional<String> parts(@Nullable DivisionCode lookedAt) {
		DivisionCode.Level[] levels = DivisionCode.Level.values();
		if (lookedAt == null) {
			return Optional.of("[0-9]{" + DivisionCode.Level.COUNTY.length() + "}");
		}
		int next = lookedAt.level().ordinal() + 1;
		return (next == levels.length) ? Optional.empty()
				: Optional.of(lookedAt.value() + "[0-9]{" + (levels[next].length() - lookedAt.level().length()) + "}");
	}

}

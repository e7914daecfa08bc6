package org.wushe.library.search;

import static org.wushe.library.search.Clauses.all;
import static org.wushe.library.search.Clauses.term;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.wushe.library.Near;

/**
 * What a query narrows by, each way apart, so that what is counted for one way is not
 * narrowed by what is chosen in it already.
 */
final class Narrowing {

	private final Map<Way, Query> chosen = new EnumMap<>(Way.class);

	private final List<Query> traits = new ArrayList<>();

	/** Chosen in a way; null for nothing. */
	Narrowing by(Way way, @Nullable Query filter) {
		if (filter != null) {
			this.chosen.put(way, filter);
		}
		return this;
	}

	/** The one value of a field that is chosen; null for any. */
	Narrowing by(Way way, String field, @Nullable String value) {
		return by(way, (value != null) ? term(field, value) : null);
	}

	/** Only what lies as near as is asked for. */
	Narrowing near(@Nullable Near near) {
		return by(Way.DISTANCE, (near != null && near.withinMeters() != null) ? within(near) : null);
	}

	/** Only what has the trait as well. */
	Narrowing has(Query trait) {
		this.traits.add(trait);
		return this;
	}

	/** All that is chosen. */
	Query whole() {
		return all(filters(null));
	}

	/** All that is chosen in other ways. */
	Query without(Way way) {
		return all(filters(way));
	}

	/** All that is chosen, and the trait as well. */
	Query with(Query trait) {
		List<Query> filters = filters(null);
		filters.add(trait);
		return all(filters);
	}

	private static Query within(Near near) {
		return QueryBuilders.geoDistance(within -> within.field("location")
			.distance(near.withinMeters() + "m")
			.location(Clauses.at(near.from())));
	}

	private List<Query> filters(@Nullable Way except) {
		List<Query> filters = new ArrayList<>(this.traits);
		this.chosen.forEach((way, filter) -> {
			if (way != except) {
				filters.add(filter);
			}
		});
		return filters;
	}

}

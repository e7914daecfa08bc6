package org.wushe.library.search;

import static org.wushe.library.search.Clauses.all;
import static org.wushe.library.search.Clauses.atLeast;
import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.orAny;
import static org.wushe.library.search.Clauses.term;
import static org.wushe.library.search.Clauses.terms;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingTrait;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/**
 * What a query narrows by, each way apart, so that what is counted for one way is not
 * narrowed by what is chosen in it already.
 */
final class Narrowing {

	/** From this grade on an organisation is preferred. */
	private static final int PREFERRED = 3;

	/** A way in which one thing is chosen out of many. */
	enum Way {

		CATEGORY, DIVISION, GROUP, DISTANCE

	}

	private final Map<Way, Query> chosen = new EnumMap<>(Way.class);

	private final List<Query> traits;

	private final LocalDateTime now;

	/**
	 * @param now local time, for what is open
	 */
	Narrowing(OfferingQuery query, LocalDateTime now) {
		this.now = now;
		if (query.categoryCode() != null) {
			this.chosen.put(Way.CATEGORY, term("categories", query.categoryCode()));
		}
		if (query.givenIn() != null) {
			this.chosen.put(Way.DIVISION, term("divisions", query.givenIn().value()));
		}
		if (query.group() != null) {
			this.chosen.put(Way.GROUP, admits(query.group()));
		}
		if (query.near() != null && query.near().withinMeters() != null) {
			this.chosen.put(Way.DISTANCE, within(query.near().from(), query.near().withinMeters()));
		}
		this.traits = query.traits().stream().map(this::has).toList();
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
	Query with(OfferingTrait trait) {
		List<Query> filters = filters(null);
		filters.add(has(trait));
		return all(filters);
	}

	static Query admits(SpecialGroup group) {
		return terms("groups", orAny(List.of(group.name())));
	}

	private static Query within(Coordinates from, int meters) {
		return QueryBuilders.geoDistance(near -> near.field("location")
			.distance(meters + "m")
			.location(GeoLocation
				.of(origin -> origin.latlon(point -> point.lat(from.latitude()).lon(from.longitude())))));
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

	private Query has(OfferingTrait trait) {
		return switch (trait) {
			case FREE -> term("costCents", 0);
			case CAPACITY_LEFT -> atLeast("available", 1);
			case OPEN_NOW -> term("opening", OfferingDocument.minuteOfWeek(this.now));
			case PREFERRED_GRADE -> bool(bool -> bool.filter(atLeast("grade", PREFERRED))
				.mustNot(QueryBuilders.range(
						range -> range.date(date -> date.field("gradeUntil").lt(this.now.toLocalDate().toString())))));
			case HOME_VISIT, WHEELCHAIR -> term("accessibility", trait.name());
		};
	}

}

package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.wushe.identity.DivisionCode;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingStatus;
import org.wushe.library.Wanted;

/**
 * What we ask Elasticsearch about offerings, in queries that its smallest distribution
 * understands.
 */
public final class OfferingQueries {

	private OfferingQueries() {
	}

	/**
	 * For people who look around.
	 * @param text clean text
	 * @param mentioned the categories that the text means by one of their names
	 */
	public static Query browse(OfferingQuery query, String text, Collection<String> mentioned) {
		return bool(bool -> {
			bool.filter(term("status", OfferingStatus.PUBLISHED.name()));
			if (query.categoryCode() != null) {
				bool.filter(term("categories", query.categoryCode()));
			}
			if (query.place() != null) {
				bool.filter(serves(query.place()));
			}
			if (query.freeOnly()) {
				bool.filter(term("costCents", 0));
			}
			if (!text.isEmpty()) {
				bool.must(words(text, mentioned));
			}
		});
	}

	/**
	 * For a need: what passes the hard filters, best first by category, words and
	 * distance.
	 */
	public static Query eligible(Wanted wanted, String text, Collection<String> mentioned) {
		return bool(bool -> {
			bool.filter(term("categories", family(wanted.categoryCode())));
			hardFilters(wanted).forEach(bool::filter);
			if (!wanted.unwanted().isEmpty()) {
				bool.mustNot(ids(wanted));
			}
			preferences(wanted, text, mentioned).forEach(bool::should);
		});
	}

	/** What is of the wanted category, in the same county, and fails a hard filter. */
	public static Query nearMisses(Wanted wanted) {
		return bool(bool -> {
			bool.filter(term("categories", wanted.categoryCode()));
			bool.filter(term("county", wanted.place().at(DivisionCode.Level.COUNTY).value()));
			bool.mustNot(term("status", OfferingStatus.DRAFT.name()));
			bool.mustNot(bool(passing -> hardFilters(wanted).forEach(passing::filter)));
			bool.should(constant(terms("area", prefixes(wanted.place())), 2));
			near(wanted).ifPresent(bool::should);
		});
	}

	private static List<Query> hardFilters(Wanted wanted) {
		List<Query> filters = new ArrayList<>();
		filters.add(term("status", OfferingStatus.PUBLISHED.name()));
		filters.add(terms("area", prefixes(wanted.place())));
		filters.add(QueryBuilders.range(range -> range.number(number -> number.field("available").gt(0.0))));
		filters.add(terms("groups", orAny(wanted.groups().stream().map(Enum::name).toList())));
		filters.add(terms("residence", orAny(prefixes(wanted.place()))));
		Integer age = wanted.age();
		if (age != null) {
			filters.add(QueryBuilders
				.range(range -> range.number(number -> number.field("minAge").lte(age.doubleValue()))));
			filters.add(QueryBuilders
				.range(range -> range.number(number -> number.field("maxAge").gte(age.doubleValue()))));
		}
		wanted.accessibility().forEach(feature -> filters.add(term("accessibility", feature.name())));
		wanted.languages().forEach(language -> filters.add(term("languages", language)));
		filters.add(bool(bool -> bool.mustNot(QueryBuilders
			.range(range -> range.date(date -> date.field("suspendedUntil").gte(wanted.day().toString()))))));
		return filters;
	}

	private static List<Query> preferences(Wanted wanted, String text, Collection<String> mentioned) {
		List<Query> preferences = new ArrayList<>();
		preferences.add(constant(term("category", wanted.categoryCode()), 10));
		preferences.add(constant(term("categories", wanted.categoryCode()), 4));
		if (!mentioned.isEmpty()) {
			preferences.add(constant(terms("category", List.copyOf(mentioned)), 3));
		}
		if (!text.isEmpty()) {
			preferences.add(QueryBuilders.multiMatch(match -> match.query(text)
				.fields("title.cjk^2", "description.cjk")
				.type(TextQueryType.BestFields)
				.boost(0.3f)));
		}
		near(wanted).ifPresent(preferences::add);
		return preferences;
	}

	private static Optional<Query> near(Wanted wanted) {
		return Optional.ofNullable(wanted.coordinates())
			.map(here -> QueryBuilders.distanceFeature(feature -> feature.geo(geo -> geo.field("location")
				.origin(GeoLocation
					.of(origin -> origin.latlon(point -> point.lat(here.latitude()).lon(here.longitude()))))
				.pivot("1km")
				.boost(3f))));
	}

	private static Query words(String text, Collection<String> mentioned) {
		return bool(bool -> {
			bool.should(QueryBuilders.multiMatch(match -> match.query(text)
				.fields("title.cjk^3", "description.cjk", "organizationName.cjk^2")
				.type(TextQueryType.MostFields)
				.minimumShouldMatch("2<60%")));
			bool.should(QueryBuilders.multiMatch(match -> match.query(text)
				.fields("title^2", "organizationName")
				.type(TextQueryType.CrossFields)
				.operator(Operator.And)));
			if (!mentioned.isEmpty()) {
				bool.should(constant(terms("categories", List.copyOf(mentioned)), 8));
			}
			bool.minimumShouldMatch("1");
		});
	}

	/** What serves the division or a part of it. */
	private static Query serves(DivisionCode place) {
		return bool(bool -> bool.should(terms("area", prefixes(place)))
			.should(QueryBuilders.prefix(prefix -> prefix.field("area").value(place.value())))
			.minimumShouldMatch("1"));
	}

	private static String family(String category) {
		int dot = category.indexOf('.');
		return (dot < 0) ? category : category.substring(0, dot);
	}

	private static List<String> prefixes(DivisionCode place) {
		return Arrays.stream(DivisionCode.Level.values())
			.filter(level -> level.compareTo(place.level()) <= 0)
			.map(level -> place.at(level).value())
			.toList();
	}

	private static List<String> orAny(List<String> values) {
		List<String> all = new ArrayList<>(values);
		all.add(OfferingDocument.ANY);
		return all;
	}

	private static Query ids(Wanted wanted) {
		return QueryBuilders.ids(ids -> ids.values(wanted.unwanted().stream().map(Object::toString).toList()));
	}

	private static Query term(String field, String value) {
		return QueryBuilders.term(term -> term.field(field).value(value));
	}

	private static Query term(String field, long value) {
		return QueryBuilders.term(term -> term.field(field).value(value));
	}

	private static Query terms(String field, List<String> values) {
		return QueryBuilders
			.terms(terms -> terms.field(field).terms(list -> list.value(values.stream().map(FieldValue::of).toList())));
	}

	private static Query constant(Query query, float boost) {
		return QueryBuilders.constantScore(constant -> constant.filter(query).boost(boost));
	}

	private static Query bool(Consumer<BoolQuery.Builder> content) {
		BoolQuery.Builder builder = new BoolQuery.Builder();
		content.accept(builder);
		return builder.build()._toQuery();
	}

}

package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;

/** The parts that queries are made of. */
final class Clauses {

	/** From this grade on an organisation is preferred. */
	private static final int PREFERRED = 3;

	private static final double KILOMETERS_A_DEGREE = 111.2;

	private static final List<String> PUBLIC = Arrays.stream(EntryStatus.values())
		.filter(EntryStatus::isPublic)
		.map(Enum::name)
		.toList();

	private Clauses() {
	}

	static Query term(String field, String value) {
		return QueryBuilders.term(term -> term.field(field).value(value));
	}

	static Query term(String field, long value) {
		return QueryBuilders.term(term -> term.field(field).value(value));
	}

	static Query term(String field, boolean value) {
		return QueryBuilders.term(term -> term.field(field).value(value));
	}

	static Query terms(String field, Collection<String> values) {
		return QueryBuilders
			.terms(terms -> terms.field(field).terms(list -> list.value(values.stream().map(FieldValue::of).toList())));
	}

	static Query atLeast(String field, double value) {
		return QueryBuilders.range(range -> range.number(number -> number.field(field).gte(value)));
	}

	static Query atMost(String field, double value) {
		return QueryBuilders.range(range -> range.number(number -> number.field(field).lte(value)));
	}

	/**
	 * @param below null without an end
	 */
	static Query between(String field, double from, @Nullable Double below) {
		return QueryBuilders.range(range -> range.number(number -> {
			number.field(field).gte(from);
			return (below != null) ? number.lt(below) : number;
		}));
	}

	static Query constant(Query query, float boost) {
		return QueryBuilders.constantScore(constant -> constant.filter(query).boost(boost));
	}

	static Query bool(Consumer<BoolQuery.Builder> content) {
		BoolQuery.Builder builder = new BoolQuery.Builder();
		content.accept(builder);
		return builder.build()._toQuery();
	}

	/** Everything if there are none. */
	static Query all(Collection<Query> filters) {
		return bool(bool -> filters.forEach(bool::filter));
	}

	/** The place and all that it lies in, as the index writes areas. */
	static List<String> prefixes(DivisionCode place) {
		return Arrays.stream(DivisionCode.Level.values())
			.filter(level -> level.compareTo(place.level()) <= 0)
			.map(level -> place.at(level).value())
			.toList();
	}

	/** What serves the division or a part of it. */
	static Query serves(DivisionCode place) {
		return bool(bool -> bool.should(terms("area", prefixes(place)))
			.should(QueryBuilders.prefix(prefix -> prefix.field("area").value(place.value())))
			.minimumShouldMatch("1"));
	}

	/** What the whole public finds. */
	static Query published() {
		return terms("status", PUBLIC);
	}

	/** Open at that local time. */
	static Query openAt(LocalDateTime time) {
		return term("opening", OfferingDocument.minuteOfWeek(time));
	}

	/** Kept by an organisation whose grade holds on the day and is preferred by law. */
	static Query preferredGrade(LocalDate day) {
		return bool(bool -> bool.filter(atLeast("grade", PREFERRED))
			.mustNot(QueryBuilders.range(range -> range.date(date -> date.field("gradeUntil").lt(day.toString())))));
	}

	/** Open to such people, or to everyone. */
	static Query admits(SpecialGroup group) {
		return terms("groups", orAny(List.of(group.name())));
	}

	/** Open to somebody of so many years. */
	static List<Query> admitsAge(int age) {
		return List.of(atMost("minAge", age), atLeast("maxAge", age));
	}

	/** Open to whoever lives there. */
	static Query admitsResidence(DivisionCode home) {
		return terms("residence", orAny(prefixes(home)));
	}

	/** In a square around the place that reaches so far to each side. */
	static Query around(Coordinates place, double kilometers) {
		double latitude = kilometers / KILOMETERS_A_DEGREE;
		double longitude = latitude / Math.cos(Math.toRadians(place.latitude()));
		return QueryBuilders.geoBoundingBox(box -> box.field("location")
			.boundingBox(bounds -> bounds.coords(corners -> corners.top(Math.min(90, place.latitude() + latitude))
				.bottom(Math.max(-90, place.latitude() - latitude))
				.left(Math.max(-180, place.longitude() - longitude))
				.right(Math.min(180, place.longitude() + longitude)))));
	}

	static GeoLocation at(Coordinates place) {
		return GeoLocation.of(origin -> origin.latlon(point -> point.lat(place.latitude()).lon(place.longitude())));
	}

	/** The choices of a facet, by name. */
	static <E extends Enum<E>> Map<String, Query> each(Class<E> choices, Function<E, Query> query) {
		return Arrays.stream(choices.getEnumConstants())
			.collect(Collectors.toMap(Enum::name, query, (one, other) -> one, LinkedHashMap::new));
	}

	static List<String> orAny(List<String> values) {
		List<String> all = new ArrayList<>(values);
		all.add(OfferingDocument.ANY);
		return all;
	}

}

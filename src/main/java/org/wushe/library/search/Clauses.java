package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.wushe.identity.DivisionCode;

/** The parts that queries about offerings are made of. */
final class Clauses {

	private Clauses() {
	}

	static Query term(String field, String value) {
		return QueryBuilders.term(term -> term.field(field).value(value));
	}

	static Query term(String field, long value) {
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

	static List<String> orAny(List<String> values) {
		List<String> all = new ArrayList<>(values);
		all.add(OfferingDocument.ANY);
		return all;
	}

}

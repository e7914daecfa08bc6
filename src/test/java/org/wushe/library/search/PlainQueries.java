package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.CoordsGeoBounds;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.apache.lucene.document.IntField;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What we ask Elasticsearch, asked of Lucene itself. */
final class PlainQueries {

	private PlainQueries() {
	}

	static Query of(co.elastic.clients.elasticsearch._types.query_dsl.Query query) {
		return switch (query._kind()) {
			case Bool -> bool(query.bool());
			case Term -> term(query.term().field(), query.term().value());
			case Terms -> new TermInSetQuery(query.terms().field(),
					query.terms().terms().value().stream().map(value -> new BytesRef(value.stringValue())).toList());
			case Range -> range(query.range());
			case Prefix -> new PrefixQuery(new Term(query.prefix().field(), query.prefix().value()));
			case Ids -> new TermInSetQuery("id", query.ids().values().stream().map(BytesRef::new).toList());
			case ConstantScore -> new BoostQuery(new ConstantScoreQuery(of(query.constantScore().filter())),
					Objects.requireNonNullElse(query.constantScore().boost(), 1f));
			case MultiMatch -> multiMatch(query.multiMatch());
			case MatchPhrase -> phrase(query.matchPhrase().field(), query.matchPhrase().query());
			case GeoBoundingBox -> box(query.geoBoundingBox().boundingBox().coords());
			default -> throw new IllegalArgumentException("not asked so far: " + query._kind());
		};
	}

	private static Query bool(BoolQuery bool) {
		BooleanQuery.Builder builder = new BooleanQuery.Builder();
		bool.must().forEach(clause -> builder.add(of(clause), Occur.MUST));
		bool.filter().forEach(clause -> builder.add(of(clause), Occur.FILTER));
		bool.should().forEach(clause -> builder.add(of(clause), Occur.SHOULD));
		bool.mustNot().forEach(clause -> builder.add(of(clause), Occur.MUST_NOT));
		if (bool.must().isEmpty() && bool.filter().isEmpty() && bool.should().isEmpty()) {
			builder.add(new MatchAllDocsQuery(), Occur.FILTER);
		}
		if ("1".equals(bool.minimumShouldMatch())) {
			builder.setMinimumNumberShouldMatch(1);
		}
		return builder.build();
	}

	private static Query box(CoordsGeoBounds corners) {
		return new IndexOrDocValuesQuery(
				LatLonPoint.newBoxQuery("location", corners.bottom(), corners.top(), corners.left(), corners.right()),
				LatLonDocValuesField.newSlowBoxQuery("location", corners.bottom(), corners.top(), corners.left(),
						corners.right()));
	}

	private static Query term(String field, FieldValue value) {
		if (field.equals("opening")) {
			int[] minute = { (int) value.longValue() };
			return IntRange.newContainsQuery(field, minute, minute);
		}
		return field.equals("costCents") ? IntField.newExactQuery(field, (int) value.longValue())
				: new TermQuery(new Term(field, value.stringValue()));
	}

	private static Query range(RangeQuery range) {
		if (range.isDate()) {
			long from = (range.date().gte() != null) ? day(range.date().gte()) : Long.MIN_VALUE;
			long to = (range.date().lt() != null) ? day(range.date().lt()) - 1 : Long.MAX_VALUE;
			return LongField.newRangeQuery(range.date().field(), from, to);
		}
		Double from = range.number().gte();
		Double to = range.number().lte();
		return IntField.newRangeQuery(range.number().field(), (from != null) ? from.intValue() : Integer.MIN_VALUE,
				(to != null) ? to.intValue() : Integer.MAX_VALUE);
	}

	private static long day(String date) {
		return LocalDate.parse(date).toEpochDay();
	}

	private static Query multiMatch(MultiMatchQuery match) {
		List<Query> fields = new ArrayList<>();
		if (match.operator() == Operator.And) {
			return everyWordInAnyField(match);
		}
		for (String each : match.fields()) {
			fields.add(boosted(each, words(field(each), match.query(), match.minimumShouldMatch() != null)));
		}
		Query query = (match.type() == TextQueryType.MostFields) ? any(fields) : new DisjunctionMaxQuery(fields, 0);
		return (match.boost() != null) ? new BoostQuery(query, match.boost()) : query;
	}

	private static Query everyWordInAnyField(MultiMatchQuery match) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (String term : PlainText.SINGLE.terms(match.query())) {
			all.add(new DisjunctionMaxQuery(match.fields()
				.stream()
				.map(each -> boosted(each, new TermQuery(new Term(field(each), term))))
				.toList(), 0), Occur.MUST);
		}
		return all.build();
	}

	/** If most are wanted, all but one of three to five, and 70 % of more. */
	private static Query words(String field, String text, boolean most) {
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		List<String> terms = PlainText.of(field).terms(text).stream().distinct().toList();
		terms.forEach(term -> some.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
		int count = terms.size();
		some.setMinimumNumberShouldMatch(
				!most ? Math.min(1, count) : (count <= 2) ? count : (count <= 5) ? count - 1 : count * 70 / 100);
		return some.build();
	}

	private static Query phrase(String field, String text) {
		return new PhraseQuery(field, PlainText.of(field).terms(text).toArray(String[]::new));
	}

	private static Query any(Collection<Query> queries) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		queries.forEach(query -> any.add(query, Occur.SHOULD));
		return any.build();
	}

	private static String field(String boosted) {
		return boosted.contains("^") ? boosted.substring(0, boosted.indexOf('^')) : boosted;
	}

	private static Query boosted(String field, Query query) {
		return field.contains("^") ? new BoostQuery(query, Float.parseFloat(field.substring(field.indexOf('^') + 1)))
				: query;
	}

}

package org.wushe.library.search;

import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.constant;
import static org.wushe.library.search.Clauses.terms;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.Collection;
import java.util.List;

/**
 * The fields in which words are looked for.
 *
 * @param pairs those of pairs of characters, each with what it counts
 * @param signs the names alone, by single characters and Latin words
 */
record TextFields(List<String> pairs, List<String> signs) {

	/**
	 * What has the words, or the category that they mean, or a name with these initials.
	 */
	Query find(String text, Collection<String> mentioned) {
		return bool(bool -> {
			bool.should(QueryBuilders.multiMatch(match -> match.query(text)
				.fields(this.pairs)
				.type(TextQueryType.MostFields)
				.minimumShouldMatch("2<60%")));
			bool.should(QueryBuilders.multiMatch(match -> match.query(text)
				.fields(this.signs)
				.type(TextQueryType.CrossFields)
				.operator(Operator.And)));
			if (!mentioned.isEmpty()) {
				bool.should(constant(terms("categories", mentioned), 8));
			}
			if (Pinyin.maybeInitials(text)) {
				bool.should(QueryBuilders
					.matchPhrase(match -> match.field("initials").query(Pinyin.spaced(text)).boost(2f)));
			}
			bool.minimumShouldMatch("1");
		});
	}

	/**
	 * Names with all but one of the characters, or a Latin word that differs by a letter
	 * or two.
	 */
	Query findAlike(String text) {
		return QueryBuilders.multiMatch(match -> match.query(text)
			.fields(this.signs)
			.type(TextQueryType.BestFields)
			.fuzziness("AUTO")
			.prefixLength(1)
			.minimumShouldMatch("2<-1"));
	}

}

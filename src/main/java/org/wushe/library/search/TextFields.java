package org.wushe.library.search;

import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.constant;
import static org.wushe.library.search.Clauses.terms;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.util.Collection;
import java.util.List;

/**
 * The fields in which words are looked for.
 *
 * @param name the name, in which all of what was looked for is highlighted
 * @param text the long text, of which an excerpt is shown
 * @param pairs those of pairs of characters, each with what it counts
 * @param signs the names alone, by single characters and Latin words
 */
record TextFields(String name, String text, List<String> pairs, List<String> signs) {

	/** Characters of the text that are shown around what was found. */
	private static final int EXCERPT = 80;

	/**
	 * Of three to five pairs all but one, of more two thirds and a bit: the name of a
	 * term has four characters, and many end alike.
	 */
	private static final String MOST = "2<-1 5<70%";

	/**
	 * What has the words, or the category that they mean, or a name with these initials.
	 */
	Query find(String text, Collection<String> mentioned) {
		return bool(bool -> {
			bool.should(QueryBuilders.multiMatch(match -> match.query(text)
				.fields(this.pairs)
				.type(TextQueryType.MostFields)
				.minimumShouldMatch(MOST)));
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

	Highlight.Builder marks(Highlight.Builder highlight) {
		return highlight.preTags(Highlights.BEGIN)
			.postTags(Highlights.END)
			.numberOfFragments(0)
			.fields(NamedValue.of(this.name, HighlightField.of(field -> field)),
					NamedValue.of(this.name + ".cjk", HighlightField.of(field -> field)),
					NamedValue.of(this.text + ".cjk",
							HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(EXCERPT))));
	}

}

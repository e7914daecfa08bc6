package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
import org.wushe.library.CostBand;
import org.wushe.library.Facets;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingTrait;
import org.wushe.library.SearchUnavailable;
import org.wushe.library.Shortlist;
import org.wushe.library.Wanted;

/**
 * Asks the index of services. It answers with ids; the truth is read from the database.
 */
@Component
public class OfferingReader {

	private final ElasticsearchClient elasticsearch;

	private final IndexReader reader;

	private final SparseSurroundings surroundings;

	OfferingReader(ElasticsearchClient elasticsearch, IndexReader reader, SparseSurroundings surroundings) {
		this.elasticsearch = elasticsearch;
		this.reader = reader;
		this.surroundings = surroundings;
	}

	/**
	 * What has the words, or is meant by them.
	 * @param mentioned the categories that the text means by one of their names
	 * @param now local time, for what is open
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<Facets> browse(OfferingQuery query, String text, Collection<String> mentioned, LocalDateTime now,
			int offset, int limit) {
		return find(query, OfferingQueries.browse(query, text, mentioned), now, offset, limit);
	}

	/**
	 * What has nearly the words: all but one of the characters.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found<Facets> alike(OfferingQuery query, String text, LocalDateTime now, int offset, int limit) {
		return find(query, OfferingQueries.alike(query, text), now, offset, limit);
	}

	private Found<Facets> find(OfferingQuery query, Query words, LocalDateTime now, int offset, int limit) {
		Narrowing narrowing = OfferingQueries.narrowing(query, now);
		FacetCounts counts = new FacetCounts(narrowing).values(Way.CATEGORY, "categories")
			.parts("divisions", query.looksAt())
			.values(Way.GROUP, "groups")
			.each(Way.COST, Clauses.each(CostBand.class, OfferingQueries::costs))
			.traits(Clauses.each(OfferingTrait.class, trait -> OfferingQueries.has(trait, now)));
		return this.reader.find(new IndexReader.Asked(OfferingIndex.ALIAS, words, narrowing, counts, query.near(),
				OfferingQueries.WORDS), OfferingReader::facets, offset, limit);
	}

	private static Facets facets(Counted counted) {
		return new Facets(counted.by(Way.CATEGORY, Function.identity()), counted.by(Way.DIVISION, DivisionCode::new),
				counted.groups(), counted.by(Way.COST, CostBand::valueOf), counted.traits(OfferingTrait.class));
	}

	/**
	 * Both lists in one request, and in another what the first did not find enough of.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Shortlist shortlist(Wanted wanted, Collection<String> mentioned, Collection<String> branches, String text,
			int eligible, int nearMisses) {
		Widening serving = this.surroundings.in(wanted, "serving",
				new Widening(OfferingQueries.eligible(wanted, mentioned, branches), OfferingQueries.READ_CLOSELY,
						body -> inOrder(body.size(eligible), text)));
		Widening missing = this.surroundings.in(wanted, "missing",
				new Widening((nearMisses > 0) ? OfferingQueries.nearMisses(wanted) : List.of(), nearMisses,
						body -> body.size(nearMisses)));
		List<Widening> open = open(serving, missing);
		while (!open.isEmpty()) {
			ask(open);
			open = open(serving, missing);
		}
		this.surroundings.remember(wanted, "serving", serving);
		this.surroundings.remember(wanted, "missing", missing);
		return new Shortlist(serving.found(), missing.found());
	}

	private static List<Widening> open(Widening... lists) {
		return Arrays.stream(lists).filter(list -> !list.isOver()).toList();
	}

	private void ask(List<Widening> lists) {
		MsearchResponse<Void> response = Elasticsearch.call(() -> this.elasticsearch.msearch(search -> {
			search.index(OfferingIndex.ALIAS);
			lists.forEach(list -> search.searches(item -> item.header(header -> header).body(list::next)));
			return search;
		}, Void.class));
		for (int i = 0; i < lists.size(); i++) {
			lists.get(i).take(response.responses().get(i));
		}
	}

	/** The words of a need are many, and to look for them in everything takes long. */
	private static SearchRequestBody.Builder inOrder(SearchRequestBody.Builder body, String text) {
		OfferingQueries.words(text)
			.ifPresent(words -> body
				.rescore(again -> again.windowSize(OfferingQueries.READ_CLOSELY).query(query -> query.query(words))));
		return body;
	}

}

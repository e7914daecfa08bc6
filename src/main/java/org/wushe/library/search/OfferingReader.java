package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
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

	OfferingReader(ElasticsearchClient elasticsearch, IndexReader reader) {
		this.elasticsearch = elasticsearch;
		this.reader = reader;
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
			.traits(Clauses.each(OfferingTrait.class, trait -> OfferingQueries.has(trait, now)));
		return this.reader.find(new IndexReader.Asked(OfferingIndex.ALIAS, words, narrowing, counts, query.near(),
				OfferingQueries.WORDS), OfferingReader::facets, offset, limit);
	}

	private static Facets facets(Counted counted) {
		return new Facets(counted.by(Way.CATEGORY, Function.identity()), counted.by(Way.DIVISION, DivisionCode::new),
				counted.groups(), counted.traits(OfferingTrait.class));
	}

	/**
	 * Both lists in one request.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Shortlist shortlist(Wanted wanted, Collection<String> mentioned, String text, int eligible, int nearMisses) {
		MsearchResponse<Void> response = Elasticsearch.call(
				() -> this.elasticsearch
					.msearch(
							search -> search.index(OfferingIndex.ALIAS)
								.searches(item -> item.header(header -> header)
									.body(body -> inOrder(
											ids(body, OfferingQueries.eligible(wanted, mentioned), eligible), text)))
								.searches(item -> item.header(header -> header)
									.body(body -> ids(body, OfferingQueries.nearMisses(wanted), nearMisses))),
							Void.class));
		return new Shortlist(entries(response.responses().get(0)), entries(response.responses().get(1)));
	}

	/** The words of a need are many, and to look for them in everything takes long. */
	private static SearchRequestBody.Builder inOrder(SearchRequestBody.Builder body, String text) {
		OfferingQueries.words(text)
			.ifPresent(words -> body
				.rescore(again -> again.windowSize(OfferingQueries.READ_CLOSELY).query(query -> query.query(words))));
		return body;
	}

	private static SearchRequestBody.Builder ids(SearchRequestBody.Builder body, Query query, int size) {
		return body.query(query)
			.size(size)
			.source(source -> source.fetch(false))
			.version(true)
			.trackTotalHits(total -> total.enabled(false));
	}

	private static List<Shortlist.Entry> entries(MultiSearchResponseItem<Void> response) {
		if (response.isFailure()) {
			throw new SearchUnavailable(new IllegalStateException(response.failure().error().reason()));
		}
		return response.result()
			.hits()
			.hits()
			.stream()
			.map(hit -> new Shortlist.Entry(UUID.fromString(Objects.requireNonNull(hit.id())),
					Objects.requireNonNull(hit.version())))
			.toList();
	}

}

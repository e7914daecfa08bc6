package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.library.Near;
import org.wushe.library.SearchUnavailable;

/** Asks an index for a page of entries and counts, for whatever kind of entries. */
@Component
class IndexReader {

	/** Elasticsearch does not page further with offsets. */
	private static final int LAST = 10_000;

	private final ElasticsearchClient elasticsearch;

	IndexReader(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * What an index is asked.
	 *
	 * @param query what is found and how well it fits
	 * @param narrowing what is chosen of that
	 * @param counts what is counted, whatever is chosen
	 * @param near from where distances count; null where they do not matter
	 * @param fields whose words are highlighted
	 */
	record Asked(String alias, Query query, Narrowing narrowing, FacetCounts counts, @Nullable Near near,
			TextFields fields) {
	}

	/**
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	<F> Found<F> find(Asked asked, Function<Counted, F> facets, int offset, int limit) {
		SearchResponse<Void> response = Elasticsearch
			.call(() -> this.elasticsearch.search(search -> search.index(asked.alias)
				.query(asked.query)
				.postFilter(asked.narrowing.whole())
				.aggregations(asked.counts.requests())
				.from(Math.min(offset, LAST))
				.size(Math.max(0, Math.min(limit, LAST - offset)))
				.source(source -> source.fetch(false))
				.trackTotalHits(total -> total.enabled(true))
				.sort(order(asked.near))
				.highlight(asked.fields::marks), Void.class));
		return new Found<>(Objects.requireNonNull(response.hits().total()).value(),
				response.hits()
					.hits()
					.stream()
					.map(hit -> new Found.Entry(UUID.fromString(Objects.requireNonNull(hit.id())), hit.highlight()))
					.toList(),
				facets.apply(new Counted(response.aggregations())));
	}

	/** The nearest or the best first; the rest of the order only has to stay the same. */
	private static List<SortOptions> order(@Nullable Near near) {
		List<SortOptions> order = new ArrayList<>();
		if (near != null && near.nearestFirst()) {
			order.add(SortOptions.of(sort -> sort.geoDistance(
					distance -> distance.field("location").location(Clauses.at(near.from())).order(SortOrder.Asc))));
		}
		order.add(SortOptions.of(sort -> sort.score(score -> score)));
		order.add(SortOptions.of(sort -> sort.field(field -> field.field("_doc"))));
		return order;
	}

}

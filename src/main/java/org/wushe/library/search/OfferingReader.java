package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.util.NamedValue;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.library.Facets;
import org.wushe.library.Near;
import org.wushe.library.OfferingQuery;
import org.wushe.library.SearchUnavailable;
import org.wushe.library.Shortlist;
import org.wushe.library.Wanted;

/** Asks the index. It answers with ids; the truth is read from the database. */
@Component
public class OfferingReader {

	/** Elasticsearch does not page further with offsets. */
	private static final int LAST = 10_000;

	/** Characters of the description that are shown around what was found. */
	private static final int EXCERPT = 80;

	private final ElasticsearchClient elasticsearch;

	OfferingReader(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/** A page of ids with what to highlight, by field, and what was counted. */
	public record Found(long total, List<Entry> entries, Facets facets) {
	}

	public record Entry(UUID id, Map<String, List<String>> highlights) {
	}

	/**
	 * What has the words, or is meant by them.
	 * @param mentioned the categories that the text means by one of their names
	 * @param now local time, for what is open
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found browse(OfferingQuery query, String text, Collection<String> mentioned, LocalDateTime now, int offset,
			int limit) {
		return find(query, OfferingQueries.browse(query, text, mentioned), now, offset, limit);
	}

	/**
	 * What has nearly the words: all but one of the characters.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found alike(OfferingQuery query, String text, LocalDateTime now, int offset, int limit) {
		return find(query, OfferingQueries.alike(query, text), now, offset, limit);
	}

	private Found find(OfferingQuery query, Query words, LocalDateTime now, int offset, int limit) {
		Narrowing narrowing = new Narrowing(query, now);
		FacetCounts counts = new FacetCounts(narrowing, query.looksAt());
		int size = Math.max(0, Math.min(limit, LAST - offset));
		SearchResponse<Void> response = Elasticsearch
			.call(() -> this.elasticsearch.search(search -> search.index(OfferingIndex.ALIAS)
				.query(words)
				.postFilter(narrowing.whole())
				.aggregations(counts.requests())
				.from(Math.min(offset, LAST))
				.size(size)
				.source(source -> source.fetch(false))
				.trackTotalHits(total -> total.enabled(true))
				.sort(order(query))
				.highlight(OfferingReader::marks), Void.class));
		long total = Objects.requireNonNull(response.hits().total()).value();
		return new Found(total,
				response.hits().hits().stream().map(hit -> new Entry(id(hit), hit.highlight())).toList(),
				FacetCounts.read(response.aggregations()));
	}

	/** The nearest or the best first; the rest of the order only has to stay the same. */
	private static List<SortOptions> order(OfferingQuery query) {
		List<SortOptions> order = new ArrayList<>();
		Near near = query.near();
		if (near != null && near.nearestFirst()) {
			GeoLocation from = GeoLocation
				.of(origin -> origin.latlon(point -> point.lat(near.from().latitude()).lon(near.from().longitude())));
			order.add(SortOptions.of(sort -> sort
				.geoDistance(distance -> distance.field("location").location(from).order(SortOrder.Asc))));
		}
		order.add(SortOptions.of(sort -> sort.score(score -> score)));
		order.add(SortOptions.of(sort -> sort.field(field -> field.field("_doc"))));
		return order;
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
									.body(body -> ids(body, OfferingQueries.eligible(wanted, text, mentioned),
											eligible)))
								.searches(item -> item.header(header -> header)
									.body(body -> ids(body, OfferingQueries.nearMisses(wanted), nearMisses))),
							Void.class));
		return new Shortlist(entries(response.responses().get(0)), entries(response.responses().get(1)));
	}

	private static Highlight.Builder marks(Highlight.Builder highlight) {
		return highlight.preTags(Highlights.BEGIN)
			.postTags(Highlights.END)
			.numberOfFragments(0)
			.fields(NamedValue.of("title", HighlightField.of(field -> field)),
					NamedValue.of("title.cjk", HighlightField.of(field -> field)), NamedValue.of("description.cjk",
							HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(EXCERPT))));
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
			.map(hit -> new Shortlist.Entry(id(hit), Objects.requireNonNull(hit.version())))
			.toList();
	}

	private static UUID id(Hit<Void> hit) {
		return UUID.fromString(Objects.requireNonNull(hit.id()));
	}

}

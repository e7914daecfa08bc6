package org.wushe.library.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.wushe.library.SearchUnavailable;
import org.wushe.library.Shortlist;

/**
 * A list for which one query after the other is asked until one finds enough; each finds
 * more than the one before, and what it finds is better than what only the next ones do.
 */
final class Widening {

	/** As many are looked at in no time. */
	private static final int LITTLE = 2_000;

	private final List<Query> queries;

	private final int enough;

	private final UnaryOperator<SearchRequestBody.Builder> body;

	private int asked;

	private boolean over;

	private boolean little;

	private List<Shortlist.Entry> found = List.of();

	/**
	 * @param queries from the narrowest to the widest
	 * @param enough what a query has to find so that no wider one can find better
	 * @param body says how much is fetched, and in what order
	 */
	Widening(List<Query> queries, int enough, UnaryOperator<SearchRequestBody.Builder> body) {
		this.queries = queries;
		this.enough = enough;
		this.body = body;
		this.over = queries.isEmpty();
	}

	boolean isOver() {
		return this.over;
	}

	/** Whether there is so little in all that nobody need look near first. */
	boolean isLittle() {
		return this.little;
	}

	List<Shortlist.Entry> found() {
		return this.found;
	}

	/** Asks at once for all there is. */
	Widening far() {
		this.asked = Math.max(0, this.queries.size() - 1);
		return this;
	}

	/** What to ask next. */
	SearchRequestBody.Builder next(SearchRequestBody.Builder search) {
		return this.body.apply(search)
			.query(this.queries.get(this.asked))
			.source(source -> source.fetch(false))
			.version(true)
			.trackTotalHits(total -> total.count(isWidest() ? LITTLE : this.enough));
	}

	/** What was found for that. */
	void take(MultiSearchResponseItem<Void> response) {
		if (response.isFailure()) {
			throw new SearchUnavailable(new IllegalStateException(response.failure().error().reason()));
		}
		HitsMetadata<Void> hits = response.result().hits();
		this.found = hits.hits()
			.stream()
			.map(hit -> new Shortlist.Entry(UUID.fromString(Objects.requireNonNull(hit.id())),
					Objects.requireNonNull(hit.version())))
			.toList();
		long total = Objects.requireNonNull(hits.total()).value();
		this.over = isWidest() || total >= this.enough;
		this.little = isWidest() && total < LITTLE;
		this.asked++;
	}

	private boolean isWidest() {
		return this.asked == this.queries.size() - 1;
	}

}

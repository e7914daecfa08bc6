package org.wushe.matching.judged;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is usual instead: a search for the words (BM25), and the list of the category.
 * Neither looks at whom a service is for. Both ask the same index about the same county,
 * and name far more than ten, so that they can be narrowed.
 */
final class Baselines {

	private static final int NAMED = 700;

	private final ElasticsearchClient elasticsearch;

	Baselines(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	List<UUID> byWords(JudgedNeed need) {
		return ask(
				new BoolQuery.Builder().must(must -> must.multiMatch(match -> match.query(need.written().description())
					.fields("title.cjk^2", "description.cjk", "organizationName.cjk")
					.type(TextQueryType.MostFields))));
	}

	List<UUID> byCategory(JudgedNeed need) {
		return ask(new BoolQuery.Builder().must(must -> must.constantScore(same -> same
			.filter(filter -> filter.term(term -> term.field("categories").value(need.written().categoryCode()))))));
	}

	private List<UUID> ask(BoolQuery.Builder query) {
		try {
			return this.elasticsearch
				.search(search -> search.index("offerings")
					.query(asked -> asked.bool(query
						.filter(filter -> filter.term(term -> term.field("county").value(Place.COUNTY.value())))
						.filter(filter -> filter.term(term -> term.field("status").value("PUBLISHED")))
						.build()))
					.size(NAMED)
					.trackTotalHits(track -> track.enabled(false))
					.source(source -> source.fetch(false)), Void.class)
				.hits()
				.hits()
				.stream()
				.map(hit -> UUID.fromString(Objects.requireNonNull(hit.id())))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

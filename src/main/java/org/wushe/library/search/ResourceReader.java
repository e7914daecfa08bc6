package org.wushe.library.search;

import static org.wushe.library.search.Clauses.all;
import static org.wushe.library.search.Clauses.bool;
import static org.wushe.library.search.Clauses.term;
import static org.wushe.library.search.Clauses.terms;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.ResourceFacets;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourceQuery;
import org.wushe.library.SearchUnavailable;

/**
 * Asks the index of resources. It answers with ids; the truth is read from the database.
 */
@Component
public class ResourceReader {

	/** Elasticsearch does not page further with offsets. */
	private static final int LAST = 10_000;

	/** Characters of the description that are shown around what was found. */
	private static final int EXCERPT = 80;

	private static final String VALUES = "values";

	private static final TextFields WORDS = new TextFields(
			List.of("name.cjk^3", "words.cjk^2", "description.cjk", "organizationName.cjk^2"),
			List.of("name^2", "words", "organizationName"));

	private static final List<String> PUBLIC = Arrays.stream(EntryStatus.values())
		.filter(EntryStatus::isPublic)
		.map(Enum::name)
		.toList();

	/** A way in which one thing is chosen out of many, and counted for each. */
	private enum Way {

		KIND, CATEGORY, DIVISION

	}

	private final ElasticsearchClient elasticsearch;

	ResourceReader(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/** A page of ids with what to highlight, by field, and what was counted. */
	public record Found(long total, List<OfferingReader.Entry> entries, ResourceFacets facets) {
	}

	/**
	 * What has the words, or is meant by them.
	 * @param mentioned the categories that the text means by one of their names
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found browse(ResourceQuery query, String text, Collection<String> mentioned, int offset, int limit) {
		return find(query, text.isEmpty() ? all(List.of()) : WORDS.find(text, mentioned), offset, limit);
	}

	/**
	 * What has nearly the words: all but one of the characters.
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Found alike(ResourceQuery query, String text, int offset, int limit) {
		return find(query, WORDS.findAlike(text), offset, limit);
	}

	private Found find(ResourceQuery query, Query words, int offset, int limit) {
		Map<Way, Query> chosen = chosen(query);
		SearchResponse<Void> response = Elasticsearch
			.call(() -> this.elasticsearch.search(search -> search.index(ResourceIndex.ALIAS)
				.query(bool(bool -> bool.filter(terms("status", PUBLIC)).must(words)))
				.postFilter(all(chosen.values()))
				.aggregations(counts(query, chosen))
				.from(Math.min(offset, LAST))
				.size(Math.max(0, Math.min(limit, LAST - offset)))
				.source(source -> source.fetch(false))
				.trackTotalHits(total -> total.enabled(true))
				.sort(sort -> sort.score(score -> score))
				.sort(sort -> sort.field(field -> field.field("_doc")))
				.highlight(ResourceReader::marks), Void.class));
		return new Found(Objects.requireNonNull(response.hits().total()).value(), response.hits()
			.hits()
			.stream()
			.map(hit -> new OfferingReader.Entry(UUID.fromString(Objects.requireNonNull(hit.id())), hit.highlight()))
			.toList(), facets(response.aggregations()));
	}

	private static Map<Way, Query> chosen(ResourceQuery query) {
		Map<Way, Query> chosen = new EnumMap<>(Way.class);
		if (query.kind() != null) {
			chosen.put(Way.KIND, term("kind", query.kind().name()));
		}
		if (query.categoryCode() != null) {
			chosen.put(Way.CATEGORY, term("categories", query.categoryCode()));
		}
		if (query.in() != null) {
			chosen.put(Way.DIVISION, term("divisions", query.in().value()));
		}
		return chosen;
	}

	/** Each way is counted under what is chosen in the others. */
	private static Map<String, Aggregation> counts(ResourceQuery query, Map<Way, Query> chosen) {
		Map<String, Aggregation> counts = new LinkedHashMap<>();
		counts.put(Way.KIND.name(), within(chosen, Way.KIND,
				Aggregation.of(values -> values.terms(terms -> terms.field("kind").size(FacetCounts.ALL)))));
		counts.put(Way.CATEGORY.name(), within(chosen, Way.CATEGORY,
				Aggregation.of(values -> values.terms(terms -> terms.field("categories").size(FacetCounts.ALL)))));
		FacetCounts.parts(query.looksAt())
			.ifPresent(parts -> counts.put(Way.DIVISION.name(),
					within(chosen, Way.DIVISION,
							Aggregation.of(values -> values.terms(terms -> terms.field("divisions")
								.include(include -> include.regexp(parts))
								.size(FacetCounts.ALL))))));
		return counts;
	}

	private static Aggregation within(Map<Way, Query> chosen, Way counted, Aggregation values) {
		List<Query> others = new ArrayList<>();
		chosen.forEach((way, filter) -> {
			if (way != counted) {
				others.add(filter);
			}
		});
		return Aggregation.of(outer -> outer.filter(all(others)).aggregations(VALUES, values));
	}

	private static ResourceFacets facets(Map<String, Aggregate> answers) {
		return new ResourceFacets(counted(answers, Way.KIND, ResourceKind::valueOf),
				counted(answers, Way.CATEGORY, Function.identity()), counted(answers, Way.DIVISION, DivisionCode::new));
	}

	private static <T> Map<T, Long> counted(Map<String, Aggregate> answers, Way way, Function<String, T> key) {
		Map<T, Long> counts = new HashMap<>();
		@Nullable Aggregate answer = answers.get(way.name());
		if (answer != null) {
			Aggregate values = Objects.requireNonNull(answer.filter().aggregations().get(VALUES));
			for (StringTermsBucket bucket : values.sterms().buckets().array()) {
				counts.put(key.apply(bucket.key().stringValue()), bucket.docCount());
			}
		}
		return counts;
	}

	private static Highlight.Builder marks(Highlight.Builder highlight) {
		return highlight.preTags(Highlights.BEGIN)
			.postTags(Highlights.END)
			.numberOfFragments(0)
			.fields(NamedValue.of("name", HighlightField.of(field -> field)),
					NamedValue.of("name.cjk", HighlightField.of(field -> field)), NamedValue.of("description.cjk",
							HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(EXCERPT))));
	}

}

package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wushe.library.IndexDrift;
import org.wushe.library.SearchUnavailable;

/**
 * Compares an index with the database, entry by entry, and puts right what differs.
 * Searching and writing go on meanwhile; a change that is just on its way into the index
 * may be counted as outdated. An index that is ahead, as after the database was restored,
 * refuses the true state by its version even after a deletion, so it is built anew.
 */
@Component
public class IndexCheck {

	private static final int PAGE = 1000;

	private static final Time KEPT = Time.of(time -> time.time("2m"));

	private final ElasticsearchClient elasticsearch;

	IndexCheck(@Qualifier("patient") ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * @throws SearchUnavailable if Elasticsearch does not answer, or has no index yet
	 */
	public IndexDrift repair(SearchIndex<?> index) {
		return compare(index);
	}

	private <D extends IndexDocument> IndexDrift compare(SearchIndex<D> index) {
		long compared = 0;
		long missing = 0;
		long outdated = 0;
		long ahead = 0;
		List<D> page = index.documents().page(null, PAGE);
		while (!page.isEmpty()) {
			Map<String, Long> known = versions(index, page);
			List<D> differing = new ArrayList<>();
			List<UUID> later = new ArrayList<>();
			for (D document : page) {
				Long version = known.get(document.id());
				if (version == null) {
					missing++;
					differing.add(document);
				}
				else if (version < document.version()) {
					outdated++;
					differing.add(document);
				}
				else if (version > document.version()) {
					later.add(UUID.fromString(document.id()));
				}
			}
			index.write(differing);
			ahead += ahead(index, later, known);
			compared += page.size();
			page = index.documents().page(page.getLast().id(), PAGE);
		}
		long surplus = removeSurplus(index);
		if (ahead > 0) {
			index.rebuild();
		}
		return new IndexDrift(compared, missing, outdated, ahead, surplus);
	}

	/** Without those that were only changed since the page was read. */
	private static long ahead(SearchIndex<?> index, List<UUID> later, Map<String, Long> known) {
		return later.isEmpty() ? 0
				: index.documents()
					.of(later)
					.stream()
					.filter(document -> known.getOrDefault(document.id(), 0L) > document.version())
					.count();
	}

	private Map<String, Long> versions(SearchIndex<?> index, List<? extends IndexDocument> page) {
		MgetResponse<Void> response = Elasticsearch.call(() -> this.elasticsearch.mget(get -> get.index(index.alias())
			.ids(page.stream().map(IndexDocument::id).toList())
			.source(source -> source.fetch(false)), Void.class));
		Map<String, Long> versions = new HashMap<>();
		response.docs().forEach(item -> {
			if (item.isResult() && item.result().found()) {
				versions.put(item.result().id(), Objects.requireNonNull(item.result().version()));
			}
		});
		return versions;
	}

	private long removeSurplus(SearchIndex<?> index) {
		Elasticsearch.call(() -> this.elasticsearch.indices().refresh(refresh -> refresh.index(index.alias())));
		String pointInTime = Elasticsearch
			.call(() -> this.elasticsearch.openPointInTime(open -> open.index(index.alias()).keepAlive(KEPT)))
			.id();
		try {
			long surplus = 0;
			List<Hit<Void>> hits = entries(pointInTime, null);
			while (!hits.isEmpty()) {
				surplus += removeUnknown(index,
						hits.stream().map(hit -> UUID.fromString(Objects.requireNonNull(hit.id()))).toList());
				hits = entries(pointInTime, hits.getLast().sort());
			}
			return surplus;
		}
		finally {
			Elasticsearch.call(() -> this.elasticsearch.closePointInTime(close -> close.id(pointInTime)));
		}
	}

	private List<Hit<Void>> entries(String pointInTime, @Nullable List<FieldValue> after) {
		SearchResponse<Void> response = Elasticsearch.call(() -> this.elasticsearch.search(search -> {
			search.pit(pit -> pit.id(pointInTime).keepAlive(KEPT))
				.size(PAGE)
				.source(source -> source.fetch(false))
				.trackTotalHits(total -> total.enabled(false))
				.sort(sort -> sort.field(field -> field.field("_shard_doc").order(SortOrder.Asc)));
			return (after != null) ? search.searchAfter(after) : search;
		}, Void.class));
		return response.hits().hits();
	}

	private long removeUnknown(SearchIndex<?> index, List<UUID> ids) {
		Set<String> known = new HashSet<>();
		index.documents().of(ids).forEach(document -> known.add(document.id()));
		List<String> surplus = ids.stream().map(UUID::toString).filter(id -> !known.contains(id)).toList();
		if (!surplus.isEmpty()) {
			Elasticsearch.call(() -> this.elasticsearch.bulk(bulk -> {
				surplus.forEach(id -> bulk
					.operations(operation -> operation.delete(delete -> delete.index(index.alias()).id(id))));
				return bulk;
			}));
		}
		return surplus.size();
	}

}

package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.ObjectBuilder;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.library.SearchUnavailable;

/**
 * The index of offerings: an alias that readers and writers use, over an index that a
 * rebuild replaces while both go on. During a rebuild every change is written to the old
 * index and the new one, and the version decides what is newer.
 */
@Component
public class OfferingIndex {

	public static final String ALIAS = "offerings";

	private static final String NEXT = "offerings-next";

	/** Grows with each change of {@code search/offerings.json}. */
	private static final int MAPPING_VERSION = 2;

	private static final String PREFIX = "offerings-v" + MAPPING_VERSION + "-";

	private static final int PAGE = 1000;

	private static final int CONFLICT = 409;

	private static final int NOT_FOUND = 404;

	/** Any number, the same on every node. */
	private static final long REBUILD_LOCK = 0x6f66666572L;

	private static final Logger log = LoggerFactory.getLogger(OfferingIndex.class);

	private final ElasticsearchClient elasticsearch;

	private final OfferingDocuments documents;

	private final Database database;

	private final Clock clock;

	OfferingIndex(ElasticsearchClient elasticsearch, OfferingDocuments documents, Database database, Clock clock) {
		this.elasticsearch = elasticsearch;
		this.documents = documents;
		this.database = database;
		this.clock = clock;
	}

	/** Whether there is an index, and with the mapping of this version of Wushe. */
	boolean isPresent() {
		return current().stream().anyMatch(index -> index.startsWith(PREFIX));
	}

	/**
	 * Writes what is newer than what the index has.
	 * @return false if there is no index yet
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	boolean write(List<OfferingDocument> changed) {
		if (changed.isEmpty()) {
			return true;
		}
		BulkResponse response = bulk(bulk -> {
			for (OfferingDocument document : changed) {
				add(bulk, document, ALIAS, true);
				add(bulk, document, NEXT, true);
			}
			return bulk;
		});
		boolean present = true;
		for (int i = 0; i < response.items().size(); i += 2) {
			present &= accepted(response.items().get(i));
			accepted(response.items().get(i + 1));
		}
		return present;
	}

	/** Builds the index where it is missing; waits for another node that does so. */
	@Transactional
	public void buildIfMissing() {
		lock();
		if (!isPresent()) {
			rebuild();
		}
	}

	/**
	 * Builds a new index from the database and puts it in the place of the old one, while
	 * searching and writing go on.
	 * @return the number of offerings in it
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	@Transactional
	public long rebuild() {
		lock();
		long started = this.clock.millis();
		String index = PREFIX + started;
		Set<String> old = current();
		drop(namesBehind(NEXT));
		create(index);
		long count = fill(index);
		replace(old, index);
		log.info("Index of offerings: {} built in {} s", count, (this.clock.millis() - started) / 1000.0);
		return count;
	}

	private void lock() {
		this.database.as(Access.system())
			.sql("select pg_advisory_xact_lock(?)")
			.param(REBUILD_LOCK)
			.query((row, number) -> true)
			.list();
	}

	private void create(String index) {
		Elasticsearch.call(() -> {
			try (InputStream definition = new ClassPathResource("search/offerings.json").getInputStream()) {
				return this.elasticsearch.indices()
					.create(request -> request.withJson(definition)
						.index(index)
						.aliases(NEXT, alias -> alias.isWriteIndex(true)));
			}
		});
	}

	private long fill(String index) {
		long count = 0;
		@Nullable String last = null;
		List<OfferingDocument> page = this.documents.page(null, PAGE);
		while (!page.isEmpty()) {
			List<OfferingDocument> written = page;
			bulk(bulk -> {
				written.forEach(document -> add(bulk, document, index, false));
				return bulk;
			}).items().forEach(OfferingIndex::accepted);
			count += page.size();
			last = page.getLast().id();
			page = this.documents.page(last, PAGE);
		}
		return count;
	}

	private void replace(Set<String> old, String index) {
		Elasticsearch.call(() -> {
			this.elasticsearch.indices().refresh(request -> request.index(index));
			return this.elasticsearch.indices().updateAliases(request -> {
				old.forEach(name -> request.actions(action -> action.removeIndex(remove -> remove.index(name))));
				return request.actions(action -> action.add(add -> add.index(index).alias(ALIAS).isWriteIndex(true)))
					.actions(action -> action.remove(remove -> remove.index(index).alias(NEXT)));
			});
		});
	}

	private void drop(Set<String> indices) {
		if (!indices.isEmpty()) {
			Elasticsearch
				.call(() -> this.elasticsearch.indices().delete(request -> request.index(List.copyOf(indices))));
		}
	}

	private Set<String> current() {
		return namesBehind(ALIAS);
	}

	private Set<String> namesBehind(String alias) {
		return Elasticsearch.call(() -> {
			if (!this.elasticsearch.indices().existsAlias(request -> request.name(alias)).value()) {
				return Set.of();
			}
			return Set.copyOf(this.elasticsearch.indices().getAlias(request -> request.name(alias)).aliases().keySet());
		});
	}

	private static void add(BulkRequest.Builder bulk, OfferingDocument document, String index, boolean alias) {
		bulk.operations(operation -> operation.index(write -> write.index(index)
			.id(document.id())
			.version(document.version())
			.versionType(VersionType.External)
			.requireAlias(alias)
			.document(document)));
	}

	private BulkResponse bulk(Function<BulkRequest.Builder, ObjectBuilder<BulkRequest>> content) {
		return Elasticsearch.call(() -> this.elasticsearch.bulk(content));
	}

	/**
	 * Written, or newer is there already.
	 * @return false if there is no such index
	 */
	private static boolean accepted(BulkResponseItem item) {
		if (item.error() == null || item.status() == CONFLICT) {
			return true;
		}
		if (item.status() == NOT_FOUND) {
			return false;
		}
		throw new IllegalStateException("Elasticsearch refused offering " + item.id() + ": " + item.error().reason());
	}

}

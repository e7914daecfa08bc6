package org.wushe.library.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.util.ObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.library.SearchUnavailable;

/**
 * The index of one kind of entries: an alias that readers and writers use, over an index
 * that a rebuild replaces while both go on. During a rebuild every change is written to
 * the old index and the new one, and the version decides what is newer.
 *
 * @param <D> what it holds
 */
public abstract class SearchIndex<D extends IndexDocument> {

	private static final int PAGE = 1000;

	private static final int WRITERS = 2;

	private static final int CONFLICT = 409;

	/** Half a minute in all: a server that is short of memory has cleared up by then. */
	private static final RetryTemplate PATIENTLY = new RetryTemplate(RetryPolicy.builder()
		.includes(SearchUnavailable.class)
		.delay(Duration.ofMillis(500))
		.multiplier(2)
		.maxRetries(6)
		.build());

	private static final int NOT_FOUND = 404;

	private static final int OVERLOADED = 429;

	private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

	private final String alias;

	/** The alias of an index that is being built. */
	private final String next;

	private final String prefix;

	private final ElasticsearchClient elasticsearch;

	private final ElasticsearchClient patient;

	private final IndexedDocuments<D> documents;

	private final Database database;

	private final Clock clock;

	/**
	 * @param alias also the name of its mappings below {@code search/}
	 * @param mappingVersion grows with each change of the mappings or settings
	 * @param patient builds the index, for which nobody waits
	 */
	SearchIndex(String alias, int mappingVersion, ElasticsearchClient elasticsearch, ElasticsearchClient patient,
			IndexedDocuments<D> documents, Database database, Clock clock) {
		this.alias = alias;
		this.next = alias + "-next";
		this.prefix = alias + "-v" + mappingVersion + "-";
		this.elasticsearch = elasticsearch;
		this.patient = patient;
		this.documents = documents;
		this.database = database;
		this.clock = clock;
	}

	String alias() {
		return this.alias;
	}

	IndexedDocuments<D> documents() {
		return this.documents;
	}

	/** Whether there is an index, and with the mapping of this version of Wushe. */
	boolean isPresent() {
		return namesBehind(this.alias).stream().anyMatch(index -> index.startsWith(this.prefix));
	}

	/**
	 * Writes what is newer than what the index has.
	 * @return false if there is no index yet
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	boolean write(List<D> changed) {
		if (changed.isEmpty()) {
			return true;
		}
		BulkResponse response = bulk(this.elasticsearch, bulk -> {
			for (D document : changed) {
				add(bulk, document, this.alias, true);
				add(bulk, document, this.next, true);
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
	 * @return the number of entries in it
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	@Transactional
	public long rebuild() {
		lock();
		long started = this.clock.millis();
		String index = this.prefix + started;
		Set<String> old = namesBehind(this.alias);
		drop(namesBehind(this.next));
		create(index);
		hurry(index, true);
		long count = fill(index);
		hurry(index, false);
		replace(old, index);
		Compaction.begin(this.patient, index, count);
		log.info("Index of {}: {} built in {} s", this.alias, count, (this.clock.millis() - started) / 1000.0);
		return count;
	}

	private void lock() {
		this.database.as(Access.system())
			.sql("select pg_advisory_xact_lock(hashtext('rebuild-index'), hashtext(?))")
			.param(this.alias)
			.query((row, number) -> true)
			.list();
	}

	private void create(String index) {
		Elasticsearch.call(() -> this.patient.indices()
			.create(IndexDefinition.of(this.alias)
				.index(index)
				.aliases(this.next, alias -> alias.isWriteIndex(true))
				.build()));
	}

	/** Nobody reads an index that is being built, and one that is lost is built again. */
	private void hurry(String index, boolean building) {
		Elasticsearch.call(() -> this.patient.indices()
			.putSettings(request -> request.index(index)
				.settings(settings -> settings.refreshInterval(interval -> interval.time(building ? "-1" : "1s"))
					.translog(
							log -> log.durability(building ? TranslogDurability.Async : TranslogDurability.Request)))));
	}

	/** While pages are written the next one is read. */
	private long fill(String index) {
		long count = 0;
		Deque<Future<?>> writing = new ArrayDeque<>();
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			List<D> page = this.documents.page(null, PAGE);
			while (!page.isEmpty()) {
				List<D> read = page;
				if (writing.size() == WRITERS) {
					await(writing.remove());
				}
				writing.add(writers.submit(() -> fill(index, read)));
				count += read.size();
				page = this.documents.page(read.getLast().id(), PAGE);
			}
			writing.forEach(SearchIndex::await);
		}
		return count;
	}

	private void fill(String index, List<D> page) {
		PATIENTLY.invoke(() -> bulk(this.patient, bulk -> {
			page.forEach(document -> add(bulk, document, index, false));
			return bulk;
		}).items().forEach(SearchIndex::accepted));
	}

	private static void await(Future<?> written) {
		try {
			written.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
	}

	private void replace(Set<String> old, String index) {
		Elasticsearch.call(() -> {
			// What was written in a hurry is still in memory, and would be lost with the
			// server.
			this.patient.indices().flush(request -> request.index(index).force(true).waitIfOngoing(true));
			this.patient.indices().refresh(request -> request.index(index));
			return this.patient.indices().updateAliases(request -> {
				old.forEach(name -> request.actions(action -> action.removeIndex(remove -> remove.index(name))));
				return request
					.actions(action -> action.add(add -> add.index(index).alias(this.alias).isWriteIndex(true)))
					.actions(action -> action.remove(remove -> remove.index(index).alias(this.next)));
			});
		});
	}

	private void drop(Set<String> indices) {
		if (!indices.isEmpty()) {
			Elasticsearch.call(() -> this.patient.indices().delete(request -> request.index(List.copyOf(indices))));
		}
	}

	private Set<String> namesBehind(String alias) {
		return Elasticsearch.call(() -> {
			if (!this.elasticsearch.indices().existsAlias(request -> request.name(alias)).value()) {
				return Set.of();
			}
			return Set.copyOf(this.elasticsearch.indices().getAlias(request -> request.name(alias)).aliases().keySet());
		});
	}

	private static void add(BulkRequest.Builder bulk, IndexDocument document, String index, boolean alias) {
		bulk.operations(operation -> operation.index(write -> write.index(index)
			.id(document.id())
			.version(document.version())
			.versionType(VersionType.External)
			.requireAlias(alias)
			.document(document)));
	}

	private static BulkResponse bulk(ElasticsearchClient client,
			Function<BulkRequest.Builder, ObjectBuilder<BulkRequest>> content) {
		return Elasticsearch.call(() -> client.bulk(content));
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
		IllegalStateException refused = new IllegalStateException(
				"Elasticsearch refused " + item.id() + ": " + item.error().reason());
		throw (item.status() == OVERLOADED) ? new SearchUnavailable(refused) : refused;
	}

}

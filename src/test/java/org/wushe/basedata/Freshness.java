package org.wushe.basedata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.awaitility.Awaitility;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.library.IndexDrift;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingPage.Basis;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.SearchUnavailable;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;

/**
 * How soon a change is found while people search, and what an outage of the index leaves.
 */
final class Freshness {

	private static final Duration POLL = Duration.ofMillis(10);

	private final Access access = Access.system();

	private final OfferingSearch search;

	private final ServiceOfferings offerings;

	private final Database database;

	private final TransactionTemplate transactions;

	Freshness(BeanFactory beans) {
		this.search = beans.getBean(OfferingSearch.class);
		this.offerings = beans.getBean(ServiceOfferings.class);
		this.database = beans.getBean(Database.class);
		this.transactions = beans.getBean(TransactionTemplate.class);
	}

	/**
	 * Each offering gets a new word in its title; until a search for it finds the
	 * offering.
	 */
	Latencies measure(List<UUID> ids, int clients, Latencies.Request load) throws InterruptedException {
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService readers = Executors.newFixedThreadPool(clients)) {
			for (int i = 0; i < clients; i++) {
				int first = i;
				readers.submit(() -> {
					for (int n = first; !over.get(); n += clients) {
						load.send(n);
					}
					return null;
				});
			}
			List<Double> millis = new ArrayList<>();
			long begun = System.nanoTime();
			for (int i = 0; i < ids.size(); i++) {
				millis.add(change(ids.get(i), "w%sx".formatted(Integer.toString(100_000 + i, 36))));
			}
			over.set(true);
			return new Latencies(millis, (System.nanoTime() - begun) / 1e9);
		}
	}

	private double change(UUID id, String word) {
		rename(id, word);
		long changed = System.nanoTime();
		while (!isFound(id, word)) {
			LockSupport.parkNanos(POLL.toNanos());
		}
		return (System.nanoTime() - changed) / 1e6;
	}

	private void rename(UUID id, String word) {
		ServiceOffering old = this.offerings.get(this.access, id);
		this.offerings.put(this.access,
				new ServiceOffering(old.id(), old.organizationCode(), old.categoryCode(), old.division(),
						old.title() + " " + word, old.description(), old.eligibility(), old.serviceArea(),
						old.address(), old.coordinates(), old.opening(), old.cost(), old.capacity(),
						old.accessibility(), old.languages(), old.status(), old.version(), old.updatedAt()));
	}

	private boolean isFound(UUID id, String word) {
		OfferingPage page = this.search.search(this.access, OfferingQuery.of(word), 0, 5);
		return page.basis() == Basis.EXACT && page.hits().stream().anyMatch(hit -> hit.offering().id().equals(id));
	}

	/**
	 * Elasticsearch is killed again and again for that long while offerings change; then
	 * the outbox runs dry, and index and database are compared.
	 */
	String outage(List<UUID> ids, Duration length) throws InterruptedException {
		AtomicBoolean over = new AtomicBoolean();
		Thread killer = Thread.ofPlatform().start(() -> {
			while (!over.get()) {
				ProcessHandle.current()
					.descendants()
					.filter(process -> commandLine(process).contains("org.elasticsearch.bootstrap"))
					.forEach(ProcessHandle::destroyForcibly);
				LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
			}
		});
		long begun = System.nanoTime();
		for (int i = 0; i < ids.size(); i++) {
			rename(ids.get(i), "v%sx".formatted(Integer.toString(100_000 + i, 36)));
			long due = length.toNanos() * (i + 1) / ids.size();
			LockSupport.parkNanos(Math.max(0, begun + due - System.nanoTime()));
		}
		over.set(true);
		killer.join();
		long back = System.nanoTime();
		Awaitility.await()
			.atMost(Duration.ofMinutes(6))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> waiting() == 0);
		double seconds = (System.nanoTime() - back) / 1e9;
		IndexDrift drift = Awaitility.await()
			.atMost(Duration.ofMinutes(15))
			.ignoreExceptionsInstanceOf(SearchUnavailable.class)
			.until(() -> this.search.repair(this.access), found -> true);
		return String.format(Locale.ROOT,
				"Elasticsearch was killed with -9, and each time it came back, for %d s while %,d offerings changed. %.0f s after the last kill the outbox was empty; `check-index` then compared %,d offerings: %s.",
				length.toSeconds(), ids.size(), seconds, drift.compared(),
				drift.isNone() ? "nothing missing, nothing outdated, nothing ahead, nothing surplus"
						: "%d missing, %d outdated, %d ahead, %d surplus".formatted(drift.missing(), drift.outdated(),
								drift.ahead(), drift.surplus()));
	}

	/** The whole of it, which the process handle cuts short. */
	private static String commandLine(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
		}
		catch (IOException ended) {
			return "";
		}
	}

	private long waiting() {
		Long waiting = this.transactions.execute(status -> this.database.as(this.access)
			.sql("select count(*) from event_publication")
			.query(Long.class)
			.single());
		return (waiting != null) ? waiting : 0;
	}

}

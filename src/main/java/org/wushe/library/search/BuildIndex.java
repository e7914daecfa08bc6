package org.wushe.library.search;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.command.OnlyWhileServing;
import org.wushe.library.SearchUnavailable;
import org.wushe.process.OneNode;

/**
 * Builds each index that is missing or has the mapping of an earlier version, without
 * keeping the application waiting; tries again until all are there. One node does so at a
 * time.
 */
@Component
@OnlyWhileServing
class BuildIndex {

	private static final Logger log = LoggerFactory.getLogger(BuildIndex.class);

	private final List<SearchIndex<?>> indices;

	private final OneNode oneNode;

	private final TransactionTemplate transactions;

	private final AtomicBoolean trying = new AtomicBoolean();

	private volatile boolean complete;

	private volatile boolean away;

	BuildIndex(List<SearchIndex<?>> indices, OneNode oneNode, TransactionTemplate transactions) {
		this.indices = indices;
		this.oneNode = oneNode;
		this.transactions = transactions;
	}

	/**
	 * On a thread of its own: building takes minutes, and other jobs wait behind this.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void begin() {
		if (!this.complete && this.trying.compareAndSet(false, true)) {
			Thread.ofVirtual().name("build-index").start(this::buildIfMissing);
		}
	}

	private void buildIfMissing() {
		try {
			this.transactions.executeWithoutResult(status -> {
				if (this.oneNode.does("build-index")) {
					this.indices.forEach(SearchIndex::buildIfMissing);
					this.complete = true;
				}
			});
			this.away = false;
		}
		catch (SearchUnavailable ex) {
			complain("Elasticsearch does not answer: an index that is missing is built when it does");
		}
		catch (RuntimeException ex) {
			complain("An index that is missing cannot be built now, and is tried again: " + ex);
		}
		finally {
			this.trying.set(false);
		}
	}

	private void complain(String words) {
		if (!this.away) {
			log.warn(words);
		}
		this.away = true;
	}

}

package org.wushe.basedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.awaitility.Awaitility;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

import org.wushe.identity.Access;
import org.wushe.identity.Database;

/**
 * Waits until nothing is under way any more, so that a run pays for all that it caused.
 */
final class Settling {

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final Duration LONG = Duration.ofMinutes(10);

	/** Longer than the engine holds its records back. */
	private static final int QUIET = 8;

	private final Database database;

	private final TransactionTemplate transactions;

	private final ElasticsearchClient elasticsearch;

	private final String records;

	Settling(BeanFactory beans) {
		this.database = beans.getBean(Database.class);
		this.transactions = beans.getBean(TransactionTemplate.class);
		this.elasticsearch = beans.getBean(ElasticsearchClient.class);
		this.records = beans.getBean(Environment.class).getRequiredProperty("wushe.zeebe.index-prefix") + "*";
	}

	void await() {
		AtomicLong seen = new AtomicLong(-1);
		AtomicInteger quiet = new AtomicInteger();
		Awaitility.await().pollInterval(PAUSE).atMost(LONG).until(() -> {
			long records = records();
			boolean changed = seen.getAndSet(records) != records || underWay() > 0;
			return quiet.updateAndGet(before -> changed ? 0 : before + 1) == QUIET;
		});
	}

	/** Events that were not yet heard, results that the engine has not yet taken. */
	private long underWay() {
		Long underWay = this.transactions.execute(status -> this.database.as(Access.system()).sql("""
				select (select count(*) from event_publication)
				     + (select count(*) from user_task where state = 'COMPLETING')""").query(Long.class).single());
		return (underWay != null) ? underWay : 0;
	}

	private long records() {
		try {
			return this.elasticsearch.count(request -> request.index(this.records)).count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

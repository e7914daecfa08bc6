package org.wushe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.identity.Access;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/**
 * Reads what the engine exports: tasks that it withdrew, incidents that came and went.
 * One node does so at a time.
 * <p>
 * Shards show what they hold at different moments, so a record may turn up after later
 * ones. The position that is stored is therefore the one reached a while ago, and what
 * came since is read again each time; all that is done with it bears repetition.
 */
@Component
class ExporterTail {

	private static final Logger log = LoggerFactory.getLogger(ExporterTail.class);

	private static final Duration UNSETTLED = Duration.ofSeconds(15);

	private final EngineRecords records;

	private final ExporterPositions positions;

	private final TaskLedger tasks;

	private final IncidentIntake incidents;

	private final OneNode oneNode;

	private final LiveUpdates liveUpdates;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private final Deque<Reached> reached = new ArrayDeque<>();

	private boolean away;

	private record Reached(Instant at, Map<Integer, Long> positions) {
	}

	ExporterTail(EngineRecords records, ExporterPositions positions, TaskLedger tasks, IncidentIntake incidents,
			OneNode oneNode, LiveUpdates liveUpdates, TransactionTemplate transactions, Clock clock) {
		this.records = records;
		this.positions = positions;
		this.tasks = tasks;
		this.incidents = incidents;
		this.oneNode = oneNode;
		this.liveUpdates = liveUpdates;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 1000)
	void read() {
		try {
			this.transactions.executeWithoutResult(status -> {
				if (this.oneNode.does("exporter-tail")) {
					readOn();
				}
				else {
					this.reached.clear();
				}
			});
			this.away = false;
		}
		catch (RuntimeException ex) {
			if (!this.away) {
				log.warn("The engine's records cannot be read now: {}", ex.toString());
			}
			this.away = true;
		}
	}

	private void readOn() {
		Map<Integer, Long> cursor = new HashMap<>(this.positions.all(Access.system()));
		List<ExportedRecord> page;
		do {
			page = page(cursor);
			page.forEach(entry -> cursor.merge(entry.partitionId(), entry.position(), Math::max));
			apply(page);
		}
		while (page.size() == EngineRecords.PAGE);
		settle(cursor);
	}

	private List<ExportedRecord> page(Map<Integer, Long> cursor) {
		try {
			return this.records.after(cursor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void apply(List<ExportedRecord> page) {
		List<Long> withdrawn = page.stream().filter(entry -> !entry.isIncident()).map(ExportedRecord::key).toList();
		if (!withdrawn.isEmpty()) {
			List<Change> changes = this.tasks.terminated(Access.system(), withdrawn);
			changes.forEach(this.liveUpdates::publish);
		}
		page.stream().filter(ExportedRecord::isIncident).forEach(this.incidents::take);
	}

	private void settle(Map<Integer, Long> cursor) {
		Instant settled = this.clock.instant().minus(UNSETTLED);
		this.reached.addLast(new Reached(this.clock.instant(), Map.copyOf(cursor)));
		Map<Integer, Long> stored = Map.of();
		while (this.reached.getFirst().at().isBefore(settled)) {
			stored = this.reached.removeFirst().positions();
		}
		this.positions.advance(Access.system(), stored);
	}

}

package org.wushe.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.cases.CaseStep;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Database;
import org.wushe.process.EngineInstances;
import org.wushe.process.OneNode;

/**
 * Needs that wait for somebody to refer them while nobody has a task for that: their
 * process was cancelled, or ended as its owner drew it. A process that waits for
 * something else is left alone. The engine is asked to begin it again, which it does only
 * where none runs.
 */
@Service
public class StrandedNeeds {

	/** So long nothing has happened in the case. */
	static final Duration GRACE = Duration.ofMinutes(15);

	private static final Logger log = LoggerFactory.getLogger(StrandedNeeds.class);

	private static final int AT_ONCE = 200;

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private final Database database;

	private final NeedRepository needs;

	private final Cases cases;

	private final EngineInstances instances;

	private final OneNode oneNode;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	/**
	 * Where the next round goes on, so that those that do not begin keep no others out.
	 */
	private volatile UUID after = BEFORE_ALL;

	StrandedNeeds(Database database, NeedRepository needs, Cases cases, EngineInstances instances, OneNode oneNode,
			ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
		this.database = database;
		this.needs = needs;
		this.cases = cases;
		this.instances = instances;
		this.oneNode = oneNode;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 15, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void beginAgain() {
		try {
			beginAgain(this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.warn("Stranded needs are looked for later: {}", ex.toString());
		}
	}

	/** As it would be at that time. */
	public void beginAgain(Instant now) {
		this.transactions.executeWithoutResult(status -> {
			if (this.oneNode.does("stranded-needs")) {
				this.after = beginAgain(now.minus(GRACE), this.after);
			}
		});
	}

	/**
	 * Some hundreds of them, from there on.
	 * @return where to go on
	 */
	private UUID beginAgain(Instant since, UUID after) {
		int begun = 0;
		UUID last = after;
		List<Waiting> page;
		do {
			page = waiting(since, last);
			List<UUID> stranded = stranded(page);
			stranded.stream()
				.flatMap(id -> this.needs.find(Access.system(), id).stream())
				.map(need -> new Need.Stranded(Need.Reported.of(need)))
				.forEach(this.events::publishEvent);
			begun += stranded.size();
			last = (page.size() == AT_ONCE) ? page.getLast().needId() : BEFORE_ALL;
		}
		while (page.size() == AT_ONCE && begun < AT_ONCE);
		return last;
	}

	private List<UUID> stranded(List<Waiting> some) {
		Set<Long> running = this.instances.running(some.stream().map(Waiting::processInstanceKey).toList());
		return some.stream().filter(need -> !running.contains(need.processInstanceKey())).map(Waiting::needId).toList();
	}

	/** The case belongs to its new process, and tells that it has one. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void takeUp(UUID needId, long processInstanceKey) {
		Access system = Access.system();
		Need need = this.needs.hold(system, needId).orElseThrow(() -> new IllegalStateException("no need " + needId));
		Long before = this.cases.get(system, need.caseId()).processInstanceKey();
		if (!Objects.equals(before, processInstanceKey)) {
			this.cases.apply(system,
					CaseStep
						.of(need.caseId(), TimelineKind.BEGUN_AGAIN,
								(before != null) ? Map.of("before", Long.toString(before)) : Map.of())
						.takenUpBy(processInstanceKey));
			log.warn("The process of case {} was gone and has begun again", need.caseId());
		}
	}

	/** A need for which nobody has a task. */
	private record Waiting(UUID needId, long processInstanceKey) {
	}

	private List<Waiting> waiting(Instant since, UUID after) {
		return this.database.listing(Access.system())
			.sql("""
					select n.id, c.process_instance_key from need n join case_file c on c.id = n.case_id
					where n.state in ('CLASSIFIED', 'MATCHING') and c.process_instance_key is not null and n.id > :after
					  and not exists (select from user_task t where t.case_id = c.id
					    and t.state in ('CREATED', 'CLAIMED', 'COMPLETING'))
					  and not exists (select from process_incident i where i.case_id = c.id and i.state = 'CREATED')
					  and not exists (select from case_event e where e.case_id = c.id and e.at > :since)
					order by n.id limit :limit""")
			.param("since", Columns.timestamp(since))
			.param("after", after)
			.param("limit", AT_ONCE)
			.query((row, number) -> new Waiting(row.getObject("id", UUID.class), row.getLong("process_instance_key")))
			.list();
	}

}

package org.wushe.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wushe.process.OneNode;

/**
 * Needs that wait for somebody to refer them while nobody has a task for that: their
 * process was cancelled, or ended as its owner drew it. The engine is asked to begin it
 * again, which it does only where none runs.
 */
@Service
public class StrandedNeeds {

	/** So long nothing has happened in the case. */
	static final Duration GRACE = Duration.ofMinutes(15);

	private static final Logger log = LoggerFactory.getLogger(StrandedNeeds.class);

	private static final int AT_ONCE = 200;

	private final Database database;

	private final NeedRepository needs;

	private final Cases cases;

	private final OneNode oneNode;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	StrandedNeeds(Database database, NeedRepository needs, Cases cases, OneNode oneNode,
			ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
		this.database = database;
		this.needs = needs;
		this.cases = cases;
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
				stranded(now.minus(GRACE)).stream()
					.flatMap(id -> this.needs.find(Access.system(), id).stream())
					.map(need -> new Need.Stranded(Need.Reported.of(need)))
					.forEach(this.events::publishEvent);
			}
		});
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

	private List<UUID> stranded(Instant since) {
		return this.database.listing(Access.system())
			.sql("""
					select n.id from need n join case_file c on c.id = n.case_id
					where n.state in ('CLASSIFIED', 'MATCHING') and c.process_instance_key is not null
					  and not exists (select from user_task t where t.case_id = c.id
					    and t.state in ('CREATED', 'CLAIMED', 'COMPLETING'))
					  and not exists (select from process_incident i where i.case_id = c.id and i.state = 'CREATED')
					  and not exists (select from case_event e where e.case_id = c.id and e.at > :since)
					order by n.reported_at, n.id limit :limit""")
			.param("since", Columns.timestamp(since))
			.param("limit", AT_ONCE)
			.query(UUID.class)
			.list();
	}

}

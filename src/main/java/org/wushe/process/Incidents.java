package org.wushe.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/** Processes that wait for an administrator. */
@Service
public class Incidents {

	private static final int TRIES = 5;

	private final IncidentRepository repository;

	private final CamundaClient zeebe;

	private final AuditLog auditLog;

	private final LiveUpdates liveUpdates;

	private final TransactionTemplate transactions;

	private final Clock clock;

	Incidents(IncidentRepository repository, CamundaClient zeebe, AuditLog auditLog, LiveUpdates liveUpdates,
			TransactionTemplate transactions, Clock clock) {
		this.repository = repository;
		this.zeebe = zeebe;
		this.auditLog = auditLog;
		this.liveUpdates = liveUpdates;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<Incident> list(Access access, boolean openOnly, int offset, int limit) {
		access.require(Operation.MONITOR_PROCESSES);
		return this.repository.list(access, openOnly, offset, limit);
	}

	/** How many are not resolved. */
	@Transactional(readOnly = true)
	public int countOpen(Access access) {
		access.require(Operation.MONITOR_PROCESSES);
		return this.repository.countOpen(access);
	}

	/**
	 * Has the engine try again what failed. If that fails too, there will be another
	 * incident.
	 * @throws DomainRefusal if there is no such incident, or the engine does not answer
	 */
	public void retry(Access access, long key) {
		access.require(Operation.RETRY_INCIDENT);
		Incident incident = Objects
			.requireNonNull(this.transactions.execute(status -> this.repository.find(access, key)))
			.orElseThrow(() -> DomainRefusal.notFound("process.refused.unknown-incident"));
		if (incident.state() == Incident.State.RESOLVED) {
			return;
		}
		Long job = incident.jobKey();
		boolean there = (job == null || send(this.zeebe.newUpdateRetriesCommand(job).retries(TRIES)))
				&& send(this.zeebe.newResolveIncidentCommand(key));
		this.transactions.executeWithoutResult(status -> {
			if (there) {
				this.repository.retried(access, key);
			}
			else {
				this.repository.resolved(access, key, this.clock.instant());
			}
			this.auditLog.record(access, "process.retry-incident", "incident", Long.toString(key), incident.caseId(),
					null);
			this.liveUpdates.publish(new Change(Change.Kind.INCIDENT, incident.caseId(), null, null));
		});
	}

	/** False if the engine knows no such thing any more. */
	private static boolean send(FinalCommandStep<?> command) {
		try {
			command.send().join();
			return true;
		}
		catch (RuntimeException ex) {
			if (EngineStatus.of(ex) == Status.Code.NOT_FOUND) {
				return false;
			}
			if (EngineStatus.isTemporary(ex)) {
				throw DomainRefusal.conflict("process.refused.engine-away");
			}
			throw ex;
		}
	}

}

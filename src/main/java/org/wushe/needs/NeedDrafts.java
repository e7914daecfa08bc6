package org.wushe.needs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;

/** Reports that are being written, each seen only by its writer. */
@Service
public class NeedDrafts {

	/** As long as what was uploaded for a draft is kept. */
	private static final Duration KEPT = Duration.ofDays(30);

	private final NeedDraftRepository repository;

	private final Clock clock;

	NeedDrafts(NeedDraftRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * Keeps what the form holds so far, replacing what was kept of it.
	 * @param id given by the form
	 */
	@Transactional
	public void save(Access access, UUID id, Map<String, Object> answers) {
		access.require(Operation.REPORT_NEED);
		if (!this.repository.put(access, id, answers, this.clock.instant())) {
			throw DomainRefusal.notFound("needs.refused.unknown-draft");
		}
	}

	/** One's own, the last written first. */
	@Transactional(readOnly = true)
	public List<NeedDraft> list(Access access) {
		access.require(Operation.REPORT_NEED);
		return this.repository.list(access);
	}

	@Transactional(readOnly = true)
	public Optional<NeedDraft> find(Access access, UUID id) {
		access.require(Operation.REPORT_NEED);
		return this.repository.find(access, id);
	}

	@Transactional
	public void delete(Access access, UUID id) {
		access.require(Operation.REPORT_NEED);
		this.repository.delete(access, id);
	}

	/** What was never submitted is not kept (PIPL 19). */
	@Transactional
	@Scheduled(initialDelay = 20, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
	int forget() {
		return this.repository.forget(Access.system(), this.clock.instant().minus(KEPT));
	}

}

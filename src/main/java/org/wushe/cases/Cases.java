package org.wushe.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.notification.Change;
import org.wushe.notification.LiveUpdates;

/**
 * The case files. What happens to a case is decided by the module of what the case is
 * about, which asks for the right first and then tells it here, in its own transaction.
 */
@Service
public class Cases {

	private final CaseRepository repository;

	private final LiveUpdates liveUpdates;

	private final Clock clock;

	Cases(CaseRepository repository, LiveUpdates liveUpdates, Clock clock) {
		this.repository = repository;
		this.liveUpdates = liveUpdates;
		this.clock = clock;
	}

	/**
	 * Opens a case with the next number of its county and day, and the person who asks as
	 * its owner.
	 * @return empty if a case of that id was opened before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<CaseFile> open(Access access, CaseOpening opening) {
		Optional<CaseFile> opened = this.repository.open(access, opening, this.clock.instant());
		opened.ifPresent(file -> changed(file.id(), file.divisionCode()));
		return opened;
	}

	/**
	 * Writes what happened on the timeline and the cover.
	 * @throws DomainRefusal if there is no such case for this person
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void apply(Access access, CaseStep step) {
		DivisionCode division = this.repository.apply(access, step, this.clock.instant()).orElseThrow(Cases::unknown);
		changed(step.caseId(), division);
	}

	/** Writes what happened on the timeline only. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Access access, UUID caseId, TimelineKind kind, Map<String, String> params) {
		apply(access, CaseStep.of(caseId, kind, params));
	}

	/**
	 * The case is about another category from now on: its cover and its timeline say so.
	 * @param former the name of the category it was, which its title may begin with
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reclassify(Access access, UUID caseId, String categoryCode, String former, String name) {
		this.repository.reclassify(Access.system(), caseId, categoryCode, former, name);
		apply(Access.system(), CaseStep.of(caseId, TimelineKind.RECLASSIFIED, Map.of("from", former, "to", name))
			.by(new CaseStep.Actor(access.userId(), access.displayName())));
	}

	/**
	 * Lets every screen that shows the case look again, once the transaction has
	 * committed.
	 */
	public void changed(UUID caseId, DivisionCode division) {
		this.liveUpdates.publish(Change.ofCase(caseId, division.value()));
	}

	/**
	 * The case, if there is one that the person may see.
	 * @throws org.wushe.identity.AccessDenied if the person may see no case at all
	 */
	@Transactional(readOnly = true)
	public Optional<CaseFile> find(Access access, UUID id) {
		access.require(Operation.READ_CASE);
		return this.repository.find(access, id);
	}

	/** The case of that number, if the person may see it. */
	@Transactional(readOnly = true)
	public Optional<CaseFile> find(Access access, String number) {
		access.require(Operation.READ_CASE);
		return this.repository.find(access, number);
	}

	/**
	 * @throws DomainRefusal if there is no such case for this person
	 */
	@Transactional(readOnly = true)
	public CaseFile get(Access access, UUID id) {
		return find(access, id).orElseThrow(Cases::unknown);
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<CaseFile> list(Access access, CaseFilter filter, int offset, int limit) {
		access.require(Operation.READ_CASE);
		return this.repository.list(access, filter, offset, limit);
	}

	@Transactional(readOnly = true)
	public int count(Access access, CaseFilter filter) {
		access.require(Operation.READ_CASE);
		return this.repository.count(access, filter);
	}

	/** Everything that happened, the first first. */
	@Transactional(readOnly = true)
	public List<TimelineEntry> timeline(Access access, UUID caseId) {
		return this.repository.timeline(access, get(access, caseId));
	}

	@Transactional(readOnly = true)
	public List<CaseParty> parties(Access access, UUID caseId) {
		get(access, caseId);
		return this.repository.parties(access, caseId);
	}

	/** Makes the organisation a party, or gives it another role. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void addParty(Access access, UUID caseId, String organizationCode, PartyRole role) {
		this.repository.addParty(access, caseId, organizationCode, role, now());
	}

	/** From now on the organisations that take part see all its documents. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void shareDocuments(Access access, UUID caseId) {
		this.repository.shareDocuments(access, caseId, true);
	}

	/** From now on they see only those that their own people added. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withholdDocuments(Access access, UUID caseId) {
		this.repository.shareDocuments(access, caseId, false);
	}

	/**
	 * Takes out of the timeline what was written freely, and may name people. Again
	 * changes nothing.
	 * @throws org.springframework.dao.DataAccessException if it is still kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetWords(Access access, UUID caseId) {
		this.repository.forgetWords(access, caseId);
	}

	/** From now on the organisation does not see the case. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void removeParty(Access access, UUID caseId, String organizationCode) {
		this.repository.removeParty(access, caseId, organizationCode);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static DomainRefusal unknown() {
		return DomainRefusal.notFound("cases.refused.unknown");
	}

}

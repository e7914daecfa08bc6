package org.wushe.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.audit.AuditLog;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.identity.Directory;
import org.wushe.identity.Person;

/**
 * The named people of the restricted tier (domestic violence, minors, mental health,
 * correction): beside its owner nobody else sees such a case or its tasks. Whoever is
 * named may name others; every change stands on the timeline and in the audit log.
 */
@Service
public class CaseReaders {

	private static final String NAME = "insert into case_reader (case_id, user_id) values (?, ?)";

	private static final String REMOVE = "delete from case_reader where case_id = ? and user_id = ?";

	private final Cases cases;

	private final Directory directory;

	private final AuditLog audit;

	private final Database database;

	CaseReaders(Cases cases, Directory directory, AuditLog audit, Database database) {
		this.cases = cases;
		this.directory = directory;
		this.audit = audit;
		this.database = database;
	}

	/** Those who are named, by name; the owner is not among them. */
	@Transactional(readOnly = true)
	public List<Person> of(Access access, UUID caseId) {
		CaseFile file = this.cases.get(access, caseId);
		return this.directory.of(access, ids(access, file.id()));
	}

	/** Who could be named: officials of the place and people of the parties. */
	@Transactional(readOnly = true)
	public List<Person> eligible(Access access, UUID caseId) {
		access.require(Operation.NAME_READER);
		CaseFile file = this.cases.get(access, caseId);
		List<String> named = ids(access, caseId);
		return this.directory.around(access, Operation.READ_CASE, file.divisionCode(), organizations(access, caseId))
			.stream()
			.filter(person -> !named.contains(person.userId()) && !person.userId().equals(file.ownerId()))
			.toList();
	}

	/**
	 * From now on the person sees the case. Does nothing if the person already does.
	 * @throws DomainRefusal if the case is not restricted, or the person works neither in
	 * its place nor in one of its parties
	 */
	@Transactional
	public void name(Access access, UUID caseId, String userId) {
		CaseFile file = restricted(access, caseId);
		change(access, file, one(eligible(access, caseId), userId), NAME, "cases.reader-named",
				TimelineKind.READER_NAMED);
	}

	/**
	 * Names those whom a rule of the domain names. Who may is asked by the use-case that
	 * does so. Leaves out who sees the case already.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void nameAll(Access access, CaseFile file, Collection<Person> people) {
		List<String> named = ids(access, file.id());
		people.stream()
			.filter(person -> !named.contains(person.userId()) && !person.userId().equals(file.ownerId()))
			.forEach(person -> change(access, file, person, NAME, "cases.reader-named", TimelineKind.READER_NAMED));
	}

	/**
	 * From now on the person no longer sees the case.
	 * @throws DomainRefusal if the case is not restricted or does not name the person
	 */
	@Transactional
	public void remove(Access access, UUID caseId, String userId) {
		CaseFile file = restricted(access, caseId);
		change(access, file, one(of(access, caseId), userId), REMOVE, "cases.reader-removed",
				TimelineKind.READER_REMOVED);
	}

	/**
	 * From now on the organisation does not see the case, and its people are not named
	 * for it any more; being asked again later, they are named anew. Who works in the
	 * place as well stays.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void dismiss(Access access, UUID caseId, String organizationCode) {
		Access system = Access.system();
		CaseFile file = this.cases.get(system, caseId);
		List<Person> leaving = this.directory.of(system, ids(system, caseId))
			.stream()
			.filter(person -> organizationCode.equals(person.organizationCode()) && !worksIn(file, person))
			.toList();
		// Whoever leaves writes and goes first, and is taken off the list last.
		leaving.forEach(person -> write(access, file, person, "cases.reader-removed", TimelineKind.READER_REMOVED));
		this.cases.removeParty(access, caseId, organizationCode);
		leaving.forEach(person -> store(system, file, person, REMOVE));
	}

	private static boolean worksIn(CaseFile file, Person person) {
		return person.division() != null && person.division().contains(file.divisionCode());
	}

	private static Person one(List<Person> people, String userId) {
		return people.stream()
			.filter(person -> person.userId().equals(userId))
			.findFirst()
			.orElseThrow(() -> DomainRefusal.invalid("reader", "cases.refused.unknown-reader"));
	}

	private void change(Access access, CaseFile file, Person person, String sql, String action, TimelineKind kind) {
		// Written down first: who removes the own name cannot write afterwards.
		write(access, file, person, action, kind);
		store(access, file, person, sql);
	}

	private void write(Access access, CaseFile file, Person person, String action, TimelineKind kind) {
		this.cases.record(access, file.id(), kind, Map.of("name", person.name()));
		this.audit.record(access, action, "person", person.userId(), file.id(), null);
	}

	private void store(Access access, CaseFile file, Person person, String sql) {
		this.database.as(access).sql(sql).params(file.id(), person.userId()).update();
	}

	private CaseFile restricted(Access access, UUID caseId) {
		access.require(Operation.NAME_READER);
		CaseFile file = this.cases.get(access, caseId);
		if (!file.isRestricted()) {
			throw DomainRefusal.conflict("cases.refused.not-restricted");
		}
		return file;
	}

	private List<String> organizations(Access access, UUID caseId) {
		return this.cases.parties(access, caseId).stream().map(CaseParty::organizationCode).toList();
	}

	private List<String> ids(Access access, UUID caseId) {
		return this.database.as(access)
			.sql("select user_id from case_reader where case_id = ?")
			.param(caseId)
			.query(String.class)
			.list();
	}

}

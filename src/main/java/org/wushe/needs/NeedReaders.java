package org.wushe.needs;

import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseReaders;
import org.wushe.cases.Cases;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.identity.Directory;
import org.wushe.identity.Operation;
import org.wushe.identity.Person;
import org.wushe.identity.Role;

/**
 * Names those who are to refer a restricted need, and nobody else: the workers and
 * officers of its place whom we know when it is reported. A child in danger cannot wait
 * for them to sign in first, so that need also names who comes later.
 */
@Component
class NeedReaders {

	private final NeedRepository needs;

	private final Cases cases;

	private final CaseReaders readers;

	private final Directory directory;

	NeedReaders(NeedRepository needs, Cases cases, CaseReaders readers, Directory directory) {
		this.needs = needs;
		this.cases = cases;
		this.readers = readers;
		this.directory = directory;
	}

	/** Says on the timeline if nobody is there who could refer it. */
	void name(Access access, CaseFile file) {
		if (!file.isRestricted()) {
			return;
		}
		List<Person> referring = this.directory
			.around(Access.system(), Operation.REFER_NEED, file.divisionCode(), List.of())
			.stream()
			.filter(NeedReaders::refers)
			.toList();
		this.readers.nameAll(access, file, referring);
		if (referring.isEmpty() && !access.allows(Operation.REFER_NEED, file.divisionCode())) {
			this.cases.record(access, file.id(), TimelineKind.NOBODY_REACHED, Map.of());
		}
	}

	@EventListener
	void on(Person.BecameKnown known) {
		Person person = known.person();
		if (person.division() == null || !refers(person)) {
			return;
		}
		Access system = Access.system();
		this.needs.childrenInDanger(system, person.division())
			.forEach(caseId -> this.readers.nameAll(system, this.cases.get(system, caseId), List.of(person)));
	}

	private static boolean refers(Person person) {
		return person.has(Role.COMMUNITY_WORKER) || person.has(Role.STREET_OFFICER);
	}

}

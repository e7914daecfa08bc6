package org.wushe.push;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Directory;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.identity.Person;
import org.wushe.identity.Role;
import org.wushe.needs.Need;

/** Who is the right one to be told. */
@Component
class Recipients {

	private final Directory directory;

	private final Cases cases;

	Recipients(Directory directory, Cases cases) {
		this.directory = directory;
		this.cases = cases;
	}

	/**
	 * Whoever owns the case, if they may refer it; else those who may and work nearest to
	 * it: of the community, or where there is nobody of the street, or the county.
	 */
	List<Person> referring(Need need) {
		Access system = Access.system();
		List<Person> all = this.directory.around(system, Operation.REFER_NEED, need.divisionCode(), List.of());
		Optional<String> owner = this.cases.find(system, need.caseId()).map(file -> file.ownerId());
		List<Person> owning = all.stream().filter(person -> owner.filter(person.userId()::equals).isPresent()).toList();
		if (!owning.isEmpty()) {
			return owning;
		}
		int nearest = all.stream().mapToInt(Recipients::depth).max().orElse(0);
		return all.stream().filter(person -> depth(person) == nearest).toList();
	}

	/**
	 * Those in charge of the organisation; where none is known, whoever answers for it.
	 */
	List<Person> inCharge(String organization, DivisionCode place) {
		List<Person> answering = answering(organization, place);
		List<Person> inCharge = answering.stream().filter(person -> person.has(Role.ORGANIZATION_MANAGER)).toList();
		return inCharge.isEmpty() ? answering : inCharge;
	}

	/** Whoever answers for the organisation, by id. */
	List<Person> answering(String organization, DivisionCode place) {
		return this.directory.around(Access.system(), Operation.ANSWER_REFERRAL, place, List.of(organization))
			.stream()
			.filter(person -> organization.equals(person.organizationCode()))
			.sorted(Comparator.comparing(Person::userId))
			.toList();
	}

	private static int depth(Person person) {
		return (person.division() != null) ? person.division().value().length() : 0;
	}

}

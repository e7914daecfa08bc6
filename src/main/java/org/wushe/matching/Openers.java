package org.wushe.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Directory;
import org.wushe.interests.Interests;
import org.wushe.needs.Need;

/**
 * Whoever takes a need in does not steer it to an organisation of their own, or one that
 * they have declared an interest in.
 */
@Component
class Openers {

	private final Directory directory;

	private final Interests interests;

	Openers(Directory directory, Interests interests) {
		this.directory = directory;
		this.interests = interests;
	}

	/** The organisations in which the owner of the first contact has an interest. */
	Set<String> interests(Need need) {
		String organization = this.directory.of(Access.system(), List.of(need.firstContactId()))
			.stream()
			.flatMap(person -> Optional.ofNullable(person.organizationCode()).stream())
			.findFirst()
			.orElse(null);
		return this.interests.of(need.firstContactId(), organization);
	}

}

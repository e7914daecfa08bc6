package org.wushe.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One who works with Wushe, as the last sign-in told.
 *
 * @param userId the subject of the token
 * @param division null for people of an organisation
 * @param organizationCode null for officials
 */
public record Person(String userId, String name, Set<Role> roles, @Nullable DivisionCode division,
		@Nullable String organizationCode) {

	public Person {
		roles = Set.copyOf(roles);
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/** Somebody signed in for the first time, or in another place or part. */
	public record BecameKnown(Person person) {
	}

}

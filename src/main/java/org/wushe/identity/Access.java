package org.wushe.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, made once from the token and handed to every use-case and every query: role ×
 * division prefix × party to the case × tier of confidentiality. The first three are
 * asked here, party and tier where the case is known, and PostgreSQL's row-level security
 * asks them all again.
 *
 * @param userId the subject of the token
 * @param username the name people sign in with
 * @param displayName the name shown on timelines
 * @param roles realm roles
 * @param division the subtree the person works in; null for people of an organisation
 * @param organizationCode the organisation the person belongs to; null for officials
 */
public record Access(String userId, String username, String displayName, Set<Role> roles,
		@Nullable DivisionCode division, @Nullable String organizationCode) {

	private static final String SYSTEM = "system";

	private static final Access THE_SYSTEM = new Access(SYSTEM, SYSTEM, "五社通", Set.of(), null, null);

	public Access {
		roles = Set.copyOf(roles);
	}

	/** The application itself: workers, importers, scheduled jobs. Sees everything. */
	public static Access system() {
		return THE_SYSTEM;
	}

	public boolean isSystem() {
		return this == THE_SYSTEM;
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	public boolean allows(Operation operation) {
		return isSystem() || this.roles.stream().anyMatch(operation.roles()::contains);
	}

	/** Whether the operation is allowed and the division lies within the person's own. */
	public boolean allows(Operation operation, DivisionCode place) {
		return allows(operation) && isOfficialOf(place);
	}

	/**
	 * Whether the place lies in the division that the person works in. Who belongs to an
	 * organisation as well is an official there, and nowhere else.
	 */
	public boolean isOfficialOf(DivisionCode place) {
		return isSystem() || (this.division != null && this.division.contains(place));
	}

	/** Whether the person belongs to the organisation. */
	public boolean belongsTo(String organization) {
		return organization.equals(this.organizationCode);
	}

	/**
	 * @throws AccessDenied if no role of the person allows the operation
	 */
	public void require(Operation operation) {
		if (!allows(operation)) {
			throw new AccessDenied(operation);
		}
	}

	/**
	 * @throws AccessDenied if the operation is not allowed, or not in this division
	 */
	public void require(Operation operation, DivisionCode place) {
		if (!allows(operation, place)) {
			throw new AccessDenied(operation);
		}
	}

}

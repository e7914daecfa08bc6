package org.wushe.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person is in the five-society linkage. The code is the name of the realm role in
 * Keycloak.
 */
public enum Role {

	RESIDENT, GRID_WORKER, COMMUNITY_WORKER, STREET_OFFICER, DEPARTMENT_OFFICER, ORGANIZATION_MANAGER,
	ORGANIZATION_STAFF, SOCIAL_WORKER, VOLUNTEER_LEADER, FUND_MANAGER, PURCHASER, PANEL_EXPERT, FINANCE, EVALUATOR,
	RATING_OFFICER, PROCESS_DESIGNER, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, PUBLIC_VIEWER;

	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	/** Such as {@code community-worker}. */
	public String code() {
		return this.code;
	}

	public static Optional<Role> ofCode(String code) {
		return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
	}

}

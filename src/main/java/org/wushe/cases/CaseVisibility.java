package org.wushe.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.wushe.identity.Access;

/**
 * Which cases a person may see, as a condition on {@code case_file c}: those of the own
 * subtree and those to which the own organisation is a party; of the restricted ones only
 * those that name the person.
 */
public record CaseVisibility(String condition, Map<String, Object> params) {

	private static final String PARTY = "exists (select from case_party p where p.case_id = c.id"
			+ " and p.organization_code = :myOrganization)";

	private static final String NAMED = "(c.confidentiality = 'NORMAL' or c.owner_id = :me or exists (select from case_reader r"
			+ " where r.case_id = c.id and r.user_id = :me))";

	public static CaseVisibility of(Access access) {
		if (access.isSystem()) {
			return new CaseVisibility("true", Map.of());
		}
		Map<String, Object> params = new HashMap<>();
		params.put("me", access.userId());
		params.put("myOrganization", Objects.requireNonNullElse(access.organizationCode(), ""));
		if (access.division() == null) {
			return new CaseVisibility(PARTY + " and " + NAMED, params);
		}
		params.put("myDivision", access.division().value());
		return new CaseVisibility("(c.division_code ^@ :myDivision or " + PARTY + ") and " + NAMED, params);
	}

}

package org.wushe.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
		List<String> ways = new ArrayList<>();
		if (access.division() != null) {
			params.put("myDivision", access.division().value());
			ways.add("c.division_code ^@ :myDivision");
		}
		if (access.organizationCode() != null) {
			params.put("myOrganization", access.organizationCode());
			ways.add(PARTY);
		}
		// One way alone can use its index; two cannot.
		String mine = ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
		return new CaseVisibility(mine + " and " + NAMED, params);
	}

}

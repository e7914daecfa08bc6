package org.wushe.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.Role;

/**
 * A filter of cases as conditions on {@code case_file c}, for what the person may see.
 */
final class CaseConditions {

	/**
	 * No open task is the person's own, free for the person's role, or the
	 * organisation's.
	 */
	private static final String NOTHING_TO_DO = """
			not exists (select from user_task t where t.case_id = c.id and t.state in ('CREATED', 'CLAIMED')
			  and (t.assignee_id = :me or t.candidate_organization = :mine
			    or t.assignee_id is null and t.candidate_roles && :roles::text[]))""";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> params;

	private CaseConditions(Map<String, Object> params) {
		this.params = params;
	}

	static String of(Access access, CaseFilter filter, Map<String, Object> params) {
		CaseConditions conditions = new CaseConditions(params);
		CaseVisibility visible = CaseVisibility.of(access);
		params.putAll(visible.params());
		conditions.conditions.add(visible.condition());
		conditions.text(filter.text());
		conditions.add("c.state = :state", "state", filter.state());
		conditions.add("c.category_code = :category", "category", filter.category());
		conditions.add("c.division_code ^@ :division", "division",
				(filter.division() != null) ? filter.division().value() : null);
		conditions.add("exists (select from case_party fp where fp.case_id = c.id and fp.organization_code = :party)",
				"party", filter.organization());
		conditions.add("(c.closed_at is null) = :open", "open", filter.open());
		conditions.add("c.closed_at is null and c.deadline_at < :due", "due", Columns.timestamp(filter.dueBefore()));
		conditions.add("c.owner_id = :owner", "owner", filter.ownerId());
		if (filter.waiting()) {
			conditions.add(NOTHING_TO_DO, "me", access.userId());
			params.put("roles", access.roles().stream().map(Role::code).toArray(String[]::new));
			params.put("mine", (access.organizationCode() != null) ? access.organizationCode() : "");
		}
		return String.join(" and ", conditions.conditions);
	}

	private void text(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return;
		}
		String literal = Columns.literal(text);
		add("(c.number like :number or c.number like :end or c.title ilike :title)", "number", literal + "%");
		this.params.put("end", "%" + literal);
		this.params.put("title", "%" + literal + "%");
	}

	private void add(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.params.put(name, (value instanceof String text) ? text.replace("\0", "") : value);
		}
	}

}

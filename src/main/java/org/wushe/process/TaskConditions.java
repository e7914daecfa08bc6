package org.wushe.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.Columns;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;

/**
 * Which tasks, as a condition on {@code user_task t}. Those of restricted cases are for
 * the people whom the case names; nobody is shown what no role of theirs can complete.
 */
final class TaskConditions {

	static final String MINE = "(t.assignee_id = :me or t.assignee_id is null and t.candidate_roles && :roles::text[])";

	static final String MY_ORGANIZATION = "t.candidate_organization = :myOrganization";

	private static final String OPEN = "t.state in ('CREATED', 'CLAIMED')";

	private static final String IN_MY_DIVISION = "t.candidate_roles && :roles::text[]"
			+ " and t.division_code ~>=~ :myDivision and t.division_code ~<~ :pastMyDivision";

	private static final String NAMED = """
			(t.case_id is null or exists (select from case_file c where c.id = t.case_id
			  and (c.confidentiality = 'NORMAL' or c.owner_id = :me
			    or exists (select from case_reader r where r.case_id = c.id and r.user_id = :me))))""";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, @Nullable Object> params = new HashMap<>();

	private TaskConditions(Access access, List<String> forbidden) {
		this.params.put("me", access.userId());
		this.params.put("myOrganization", access.organizationCode());
		this.params.put("roles", access.roles().stream().map(Role::code).toArray(String[]::new));
		if (!access.isSystem()) {
			add(candidate(access.division()));
			add(NAMED);
			add("(t.action is null or t.action <> all (:forbidden::text[]))");
			this.params.put("forbidden", forbidden.toArray(String[]::new));
		}
	}

	/**
	 * Whether somebody may do it or has it, whatever its state.
	 * @param forbidden the actions that no role of the person allows
	 */
	static TaskConditions mayWorkOn(Access access, List<String> forbidden) {
		return new TaskConditions(access, forbidden).add("true");
	}

	/** The same of those that still have to be done. */
	static TaskConditions open(Access access, List<String> forbidden) {
		return new TaskConditions(access, forbidden).add(OPEN);
	}

	static TaskConditions of(Access access, List<String> forbidden, TaskFilter filter, Instant now) {
		TaskConditions conditions = open(access, forbidden);
		switch (filter.tab()) {
			case MINE -> conditions.add(MINE);
			case MY_ORGANIZATION -> conditions.add(MY_ORGANIZATION);
			case OVERDUE -> conditions.add("t.due_at < :now", "now", Columns.timestamp(now));
			case ALL -> {
			}
		}
		conditions.text(filter.text());
		conditions.add("(t.category_code = :category or starts_with(t.category_code, :category || '.'))", "category",
				filter.category());
		conditions.within(filter.division());
		conditions.add("t.candidate_organization = :organization", "organization", filter.organization());
		conditions.add("t.due_at >= :dueFrom", "dueFrom", Columns.timestamp(filter.dueFrom()));
		conditions.add("t.due_at < :dueBefore", "dueBefore", Columns.timestamp(filter.dueBefore()));
		return conditions;
	}

	/** Only those of the subtree; null for all. */
	TaskConditions within(@Nullable DivisionCode division) {
		add("starts_with(t.division_code, :division)", "division", (division != null) ? division.value() : null);
		return this;
	}

	private String candidate(@Nullable DivisionCode division) {
		String mine = "t.assignee_id = :me or " + MY_ORGANIZATION;
		if (division == null) {
			return "(" + mine + ")";
		}
		this.params.put("myDivision", division.value());
		this.params.put("pastMyDivision", division.value() + "~");
		return "(" + mine + " or " + IN_MY_DIVISION + ")";
	}

	private void text(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return;
		}
		String literal = Columns.literal(text);
		add("(t.case_number like :number or t.case_number like :end or t.case_title ilike :part or t.name ilike :part)",
				"number", literal + "%");
		this.params.put("end", "%" + literal);
		this.params.put("part", "%" + literal + "%");
	}

	private TaskConditions add(String condition) {
		this.conditions.add(condition);
		return this;
	}

	private void add(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.params.put(name, value);
		}
	}

	String sql() {
		return String.join(" and ", this.conditions);
	}

	Map<String, @Nullable Object> params() {
		return this.params;
	}

}

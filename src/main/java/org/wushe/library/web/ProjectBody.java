package org.wushe.library.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStatus;
import org.wushe.library.Project;
import org.wushe.library.ProjectPlan;
import org.wushe.parties.SpecialGroup;

/** A project as JSON. */
public record ProjectBody(UUID id, String title, String categoryCode, String divisionCode,
		@Nullable String organizationCode, List<String> area, Set<SpecialGroup> groups, String target, String content,
		String standard, @Nullable Long costCents, @Nullable Integer months, @Nullable Integer people,
		EntryStatus status, int version, Instant updatedAt) {

	public static ProjectBody of(Project project) {
		ProjectPlan plan = project.plan();
		return new ProjectBody(project.id(), plan.title(), plan.categoryCode(), plan.division().value(),
				plan.organizationCode(), plan.area().stream().map(DivisionCode::value).toList(), plan.groups(),
				plan.target(), plan.content(), plan.standard(), plan.costCents(), plan.months(), plan.people(),
				project.status(), project.version(), project.updatedAt());
	}

}

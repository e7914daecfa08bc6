package org.wushe.insight;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.Project;
import org.wushe.library.ProjectEvidence;
import org.wushe.library.ProjectPlan;
import org.wushe.library.Projects;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Divisions;
import org.wushe.parties.SpecialGroup;

/**
 * Turns a gap into the draft of a project that keeps the figures as they are now. The
 * draft names category, area, group and how many people it would reach; what is done, how
 * well and for how much is for people to write.
 */
@Service
public class GapProjects {

	/**
	 * So few may be somebody in particular: the plan, which is to be published, leaves
	 * them out.
	 */
	private static final int FEW = 3;

	private final Gaps gaps;

	private final Projects projects;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final Clock clock;

	GapProjects(Gaps gaps, Projects projects, ServiceCategories categories, Divisions divisions, Clock clock) {
		this.gaps = gaps;
		this.projects = projects;
		this.categories = categories;
		this.divisions = divisions;
		this.clock = clock;
	}

	/**
	 * @param id of the project, given by whoever asks, so that a second click drafts
	 * nothing new
	 */
	@Transactional
	public Project draft(Access access, UUID id, GapQuery query, GapKey key) {
		access.require(Operation.KEEP_PROJECT, key.area());
		Gap gap = this.gaps.get(access, query, key);
		List<YearMonth> months = this.gaps.months(query);
		ProjectEvidence evidence = new ProjectEvidence(key.categoryCode(), key.area(), key.group(), months.getFirst(),
				months.getLast(), gap.unmet(), gap.repeated(), reasons(gap), missing(gap.shortage()),
				this.clock.instant(), access.displayName());
		return this.projects.draft(access, id, plan(access, gap), List.of(evidence));
	}

	private ProjectPlan plan(Access access, Gap gap) {
		GapKey key = gap.key();
		String title = this.divisions.name(access, key.area())
				+ this.categories.get(access, key.categoryCode()).nameZh() + "项目";
		Set<SpecialGroup> groups = (key.group() != null) ? Set.of(key.group()) : Set.of();
		return new ProjectPlan(title, key.categoryCode(), key.area(), null, List.of(key.area()), groups, "", "", "",
				null, null, (gap.gaps() < FEW) ? null : gap.gaps());
	}

	private static Map<String, Integer> reasons(Gap gap) {
		return gap.reasons()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(reason -> reason.getKey().name(), Map.Entry::getValue));
	}

	private static List<ProjectEvidence.Missing> missing(Shortage shortage) {
		return (shortage.missing() == 0) ? List.of()
				: List.of(new ProjectEvidence.Missing(shortage.unit(), shortage.missing()));
	}

}

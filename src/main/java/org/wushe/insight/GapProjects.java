package org.wushe.insight;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode.Level;
import org.wushe.identity.Operation;
import org.wushe.library.Project;
import org.wushe.library.ProjectEvidence;
import org.wushe.library.ProjectPlan;
import org.wushe.library.Projects;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Divisions;
import org.wushe.parties.SpecialGroup;
import org.wushe.ui.Translations;

/**
 * Turns a gap into the draft of a project that keeps the figures as they are now. The
 * draft names category, area, group and how many people it would reach; what is done, how
 * well and for how much is for people to write.
 */
@Service
public class GapProjects {

	/**
	 * So few may be somebody in particular: the plan, which is to be published, leaves
	 * out how many they are, their group and, in its title, their community.
	 */
	private static final int FEW = 3;

	private final Gaps gaps;

	private final Projects projects;

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final Translations translations;

	private final Clock clock;

	GapProjects(Gaps gaps, Projects projects, ServiceCategories categories, Divisions divisions,
			Translations translations, Clock clock) {
		this.gaps = gaps;
		this.projects = projects;
		this.categories = categories;
		this.divisions = divisions;
		this.translations = translations;
		this.clock = clock;
	}

	/**
	 * @param id of the project, given by whoever asks, so that a second click drafts
	 * nothing new
	 * @param language of the title
	 */
	@Transactional
	public Project draft(Access access, UUID id, GapQuery query, GapKey key, Locale language) {
		access.require(Operation.KEEP_PROJECT, key.area());
		Gap gap = this.gaps.get(access, query, key);
		List<YearMonth> months = this.gaps.months(query);
		ProjectEvidence evidence = new ProjectEvidence(key.categoryCode(), key.area(), key.group(), months.getFirst(),
				months.getLast(), gap.unmet(), gap.repeated(), reasons(gap), missing(gap.shortage()),
				this.clock.instant(), access.displayName());
		return this.projects.draft(access, id, plan(access, gap, language), List.of(evidence));
	}

	private ProjectPlan plan(Access access, Gap gap, Locale language) {
		GapKey key = gap.key();
		boolean few = gap.gaps() < FEW;
		Set<SpecialGroup> groups = (few || key.group() == null) ? Set.of() : Set.of(key.group());
		return new ProjectPlan(title(access, key, few, language), key.categoryCode(), key.area(), null,
				List.of(key.area()), groups, "", "", "", null, null, few ? null : gap.gaps());
	}

	/** 马蹄岗社区助餐服务项目; of a few people, the street in which they live. */
	private String title(Access access, GapKey key, boolean few, Locale language) {
		boolean near = few && key.area().level().compareTo(Level.STREET) > 0;
		String title = this.translations.getTranslation("insight.gap.title", language,
				this.divisions.name(access, near ? key.area().at(Level.STREET) : key.area()),
				this.categories.get(access, key.categoryCode()).name(language));
		return title.substring(0, Math.min(title.length(), ProjectPlan.MAXIMUM_TITLE));
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

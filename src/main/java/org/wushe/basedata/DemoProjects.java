package org.wushe.basedata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.library.EntryStep;
import org.wushe.library.Project;
import org.wushe.library.ProjectPlan;
import org.wushe.library.ProjectRun;
import org.wushe.library.Projects;
import org.wushe.parties.SpecialGroup;

/**
 * The projects of the demo: two published and run, one for the street to review, one
 * still being written.
 */
@Component
class DemoProjects {

	private static final long SEED = 2026;

	private static final DivisionCode COUNTY = new DivisionCode("360702");

	private static final DivisionCode COMMUNITY = new DivisionCode("360702001001");

	private final Projects projects;

	private final Clock clock;

	DemoProjects(Projects projects, Clock clock) {
		this.projects = projects;
		this.clock = clock;
	}

	void begin(DemoPeople people) {
		Access worker = people.named("chen.lan");
		Access street = people.named("xu.wei");
		UUID visits = published(worker, street, "visits",
				new ProjectPlan("独居老人“敲门行动”", "elderly-care.visits", COMMUNITY, null, List.of(COMMUNITY),
						Set.of(SpecialGroup.LIVING_ALONE), "本社区 70 岁以上独居老人",
						"志愿者两人一组，每周上门一次，看用电用气、问身体情况、陪说话；发现急事当场联系社区。", "每户每周至少一次，当天登记；连续两次无人应门的当天报社区；每季度抽访一成老人。",
						4_800_000L, 12, 60));
		run(worker, visits, "visits 1", 14, 12, 52, 4_360_000, 4.6, "有 3 位老人改为每周两次。");
		run(worker, visits, "visits 2", 26, 12, 47, 4_510_000, 4.3, "");
		Access center = people.named("tang.ning");
		UUID holidays = published(center, people.named("luo.jing"), "holidays",
				new ProjectPlan("暑期儿童托管班", "child-care.after-school", new DivisionCode("360702002"),
						center.organizationCode(), List.of(COUNTY), Set.of(SpecialGroup.LEFT_BEHIND_CHILD),
						"6 至 12 岁、假期无人照看的儿童，留守儿童优先", "工作日 8:30 至 17:30，作业辅导、阅读、手工和安全教育，含午餐和午休。",
						"每 10 名儿童至少 1 名老师；签到签退由家长确认；不布置文化课补习。", 12_600_000L, 2, 40));
		run(center, holidays, "holidays 1", 4, 2, 38, 11_920_000, 4.8, "第二期起增加防溺水课。");
		Project rails = this.projects.draft(worker, id("rails"),
				new ProjectPlan("老旧楼道加装扶手", "elderly-care.home-adaptation", COMMUNITY, null, List.of(COMMUNITY),
						Set.of(SpecialGroup.ELDERLY), "无电梯老楼里 65 岁以上的老人", "为 6 栋老楼的楼道加装扶手和夜灯，验收后移交物业维护。",
						"扶手承重按无障碍设计规范验收；施工不影响通行。", 9_000_000L, 4, 210),
				List.of());
		this.projects.take(worker, rails.id(), rails.version(), EntryStep.SUBMIT, null);
		this.projects.draft(worker, id("tools"), new ProjectPlan("邻里共享工具间", "household.repair", COMMUNITY, null,
				List.of(COMMUNITY), Set.of(), "", "梯子、电钻、手推车等登记借用，由党员志愿者轮流值守。", "", null, null, null), List.of());
	}

	private UUID published(Access keeper, Access reviewer, String name, ProjectPlan plan) {
		Project project = this.projects.draft(keeper, id(name), plan, List.of());
		project = this.projects.take(keeper, project.id(), project.version(), EntryStep.SUBMIT, null);
		project = this.projects.take(reviewer, project.id(), project.version(), EntryStep.REVIEW, null);
		return this.projects.take(reviewer, project.id(), project.version(), EntryStep.PUBLISH, null).id();
	}

	/** A run that ended some months ago. */
	private void run(Access keeper, UUID project, String name, int monthsAgo, int months, int people, long cents,
			double rating, String remarks) {
		LocalDate began = LocalDate.ofInstant(this.clock.instant(), ChinaTime.ZONE)
			.minusMonths(monthsAgo)
			.withDayOfMonth(1);
		this.projects.note(keeper, project, new ProjectRun.Entry(id(name), began, began.plusMonths(months).minusDays(1),
				people, cents, rating, remarks));
	}

	private static UUID id(String name) {
		return Dice.of(SEED, "project " + name, 0).id();
	}

}

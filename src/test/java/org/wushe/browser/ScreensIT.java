package org.wushe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/**
 * Every role signs in and finds its screens, accessible and without sideways scrolling,
 * also in English and with the large text of the care mode.
 */
@WusheTest
class ScreensIT {

	/** Their own names, without those of what lies behind them. */
	private static final String NAMES = """
			items => items.map(item => [...item.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
			    .map(node => node.textContent.trim()).join(''))""";

	private static final List<String> READERS = List.of("工作台", "我的待办", "案件", "资源库", "评价");

	private static final List<String> PROVIDERS = List.of("工作台", "我的任务", "服务排期", "我的案件", "资源库", "评价与整改", "占用名额");

	/** Those who answer for what their organisation offers. */
	private static final List<String> KEEPERS = List.of("工作台", "我的任务", "服务排期", "我的服务项目", "我的案件", "资源库", "评价与整改",
			"占用名额");

	/** What the navigation offers to each role, written from the guides of the roles. */
	private static final Map<Role, List<String>> SCREENS = Map.of(Role.GRID_WORKER,
			List.of("工作台", "我的待办", "案件", "登记需求", "资源库"), Role.STREET_OFFICER,
			List.of("工作台", "我的待办", "案件", "登记需求", "资源库", "服务审核", "项目库", "评价", "更多", "占用名额", "批量派单", "导入导出", "组织"),
			Role.DEPARTMENT_OFFICER, List.of("工作台", "我的待办", "案件", "资源库", "项目库", "评价", "占用名额", "批量派单", "组织"),
			Role.ORGANIZATION_STAFF, PROVIDERS, Role.SOCIAL_WORKER,
			List.of("工作台", "我的任务", "服务排期", "我的服务项目", "我的案件", "登记需求", "资源库", "评价与整改", "占用名额"), Role.VOLUNTEER_LEADER,
			KEEPERS, Role.RATING_OFFICER, READERS, Role.PROCESS_DESIGNER, List.of("工作台", "资源库", "匹配权重", "服务分类", "运行监控"),
			Role.FUND_MANAGER, List.of("工作台", "资源库"), Role.PUBLIC_VIEWER, List.of("工作台", "资源库"));

	private static Playwright playwright;

	private static Browser browser;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void openBrowser() {
		playwright = Chromium.playwright();
		browser = Chromium.launch(playwright);
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
		playwright.close();
	}

	@ParameterizedTest
	@CsvSource({ "zhou.ping, grid-worker", "xu.wei, street-officer", "luo.jing, department-officer",
			"jiang.tao, organization-staff", "lu.yun, social-worker", "meng.fan, volunteer-leader",
			"fang.ling, rating-officer", "tan.mo, process-designer", "cao.ru, fund-manager",
			"lai.fang, public-viewer" })
	void thoseWhomTheOtherTestsDoNotMeetSignInAndFindTheirScreens(String account, String role) {
		try (Person person = atADesk().signIn(account, "")) {
			assertThat(person.page.locator("h1")).hasText("工作台");
			List<?> offered = (List<?>) person.page.locator("vaadin-side-nav-item").evaluateAll(NAMES);
			Assertions.assertThat(offered)
				.as("what is offered to %s", account)
				.isEqualTo(SCREENS.get(Role.ofCode(role).orElseThrow()));
		}
	}

	@ParameterizedTest
	@CsvSource({
			"chen.lan, cases; library; library?age=70&home=360702001001; library/facilities; library/organizations; library/entries; projects; projects/new; insight/gaps; needs/new; messages/settings; batch, 案件; 资源库; 资源库; 资源库; 资源库; 维护资源; 项目库; 新建项目; 需求缺口; 登记需求; 推送设置; 批量派单",
			"song.yu, library; schedule; kept-places; messages; messages/settings; my-services; my-services/00000000-0000-4000-8000-000000000130, 资源库; 服务排期; 占用名额; 消息; 推送设置; 我的服务项目; 新建服务项目",
			"xu.wei, service-review; organizations; organizations/new; interests, 服务审核; 组织; 登记组织; 利益关系申报",
			"cao.ru, library/funds; library/entries, 资源库; 维护资源" })
	void everybodyCanUseTheScreens(String account, String routes, String headings) {
		try (Person person = atADesk().signIn(account, "")) {
			look(person, account, routes, headings, Person::glance);
		}
	}

	@ParameterizedTest
	@CsvSource({
			"chen.lan, tasks; cases; needs/new; library?from=community&nearest=yes&map=yes; batch, My tasks; Cases; Report a need; Library; Batch referrals",
			"song.yu, schedule; ratings, Schedule; Ratings",
			"tan.mo, admin/weights; admin/taxonomy?term=elderly-care.meals, weights; taxonomy",
			"gao.yuan, exchange, Import and export" })
	void everybodyCanUseTheScreensInEnglishAndWithLargeText(String account, String routes, String headings) {
		try (Person person = atADesk().inEnglishWithLargeText().signIn(account, "")) {
			assertThat(person.page.locator("html.care[lang^=en]")).hasCount(1);
			assertThat(person.page.locator("h1")).hasText("Workbench");
			look(person, "care-english-" + account, routes, headings, Person::lookAtPhoneWidth);
		}
	}

	@Test
	void residentsCanUseTheirPageInEnglishAndWithLargeText(@Autowired Divisions divisions) {
		divisions.put(Access.system(), List.of(new Division(new DivisionCode("360702001001"), "春和里社区")), "test");
		try (Person resident = Person.onAPhone(browser, address()).inEnglishWithLargeText()) {
			resident.go("progress");
			assertThat(resident.text("How a need stands")).isVisible();
			resident.lookAtPhoneWidth("care-english-progress");
			resident.go("lists/360702001001");
			assertThat(resident.page.locator("h1")).containsText("Three lists");
			resident.lookAtPhoneWidth("care-english-lists");
		}
	}

	private static void look(Person person, String name, String routes, String headings,
			BiConsumer<Person, String> looking) {
		Iterator<String> heading = List.of(headings.split("; ")).iterator();
		for (String route : routes.split("; ")) {
			person.go(route);
			assertThat(person.page.locator("h1")).containsText(heading.next());
			looking.accept(person, "%s-%s".formatted(name, route.replace('/', '-')));
		}
	}

	private Person atADesk() {
		return Person.atADesk(browser, address());
	}

	private String address() {
		return "http://localhost:" + this.port + "/";
	}

}

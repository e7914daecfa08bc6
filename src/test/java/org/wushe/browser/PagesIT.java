package org.wushe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.wushe.HostileText;
import org.wushe.HostileText.Family;
import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.needs.NeedReportBuilder;
import org.wushe.needs.Needs;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;

/** The pages beside the way of a need: everybody can use them, too. */
@WusheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

	private static final String COMMUNITY = "360702001001";

	@LocalServerPort
	private int port;

	@Autowired
	private Needs needs;

	private final Playwright playwright = Chromium.playwright();

	private final Browser browser = Chromium.launch(this.playwright);

	private Person worker;

	@BeforeAll
	void aCommunityWorkerSignsIn(@Autowired Divisions divisions) {
		divisions.put(Access.system(), List.of(new Division(new DivisionCode("360702001"), "解放街道"),
				new Division(new DivisionCode(COMMUNITY), "春和里社区")), "test");
		this.worker = atADesk().signIn("chen.lan", "");
	}

	@AfterAll
	void everybodyGoesHome() {
		this.browser.close();
		this.playwright.close();
	}

	@Test
	void aResidentAsksHowANeedStandsWithoutAnAccount() {
		for (Person resident : List.of(atADesk(), Person.onAPhone(this.browser, address()))) {
			try (resident) {
				resident.go("progress");
				resident.look("progress");
				resident.fill("居民查询码", "ABCDE 12345");
				resident.press("查询");
				assertThat(resident.text("没有找到这个查询码")).isVisible();
				resident.look("progress-unknown");
			}
		}
	}

	@Test
	void whoeverSignsInSeesThePageOfTheHouse() {
		try (Person stranger = atADesk()) {
			stranger.go("tasks");
			assertThat(stranger.page.locator("#kc-header-wrapper")).hasText("五社通");
			assertThat(stranger.page.locator("body")).hasCSS("background-color", "rgb(238, 242, 245)");
			stranger.look("sign-in");
		}
	}

	@Test
	void whatIsLookedForIsFoundOrNot() {
		this.worker.go("search");
		this.worker.look("search");
		this.worker.go("search?q=送餐上门");
		this.worker.look("search-found");
		this.worker.go("search?q=没有这种东西");
		this.worker.look("search-nothing");
	}

	@Test
	void onAPhoneTheNoticeLeavesRoomForTheConsentsAndIsWholeAtATap() {
		this.worker.go("needs/new");
		Locator notice = this.worker.page.locator(".form-folded vaadin-markdown");
		Locator more = this.worker.page.locator(".form-folded > vaadin-button");
		assertThat(notice).containsText("告知书第 1 版");
		assertThat(more).isHidden();
		this.worker.page.setViewportSize(360, 800);
		assertThat(more).isVisible();
		double folded = notice.boundingBox().height;
		Assertions.assertThat(folded).isLessThan(200);
		assertThat(more).hasAttribute("aria-expanded", "false");
		this.worker.press("展开全文");
		assertThat(more).hasAttribute("aria-expanded", "true");
		Assertions.assertThat(notice.boundingBox().height).isGreaterThan(3 * folded);
		this.worker.look("notice");
	}

	@Test
	void theCasesOfTheCommunityAreListed() {
		reported(NeedReportBuilder.aReport());
		this.worker.go("cases");
		assertThat(this.worker.page.locator("vaadin-grid a.row-link:visible").first()).isVisible();
		this.worker.look("cases");
	}

	@Test
	void anAddressThatLeadsNowhereSaysSo() {
		this.worker.go("no-such-page");
		assertThat(this.worker.text("没有找到这个页面")).isVisible();
		this.worker.look("not-found");
		this.worker.go("cases/" + UUID.randomUUID());
		assertThat(this.worker.text("您看不到这个案件")).isVisible();
		this.worker.look("no-such-case");
	}

	@Test
	void aPageOfAnotherRoleSaysSo() {
		this.worker.go("admin/audit");
		assertThat(this.worker.text("您没有权限查看这个页面")).isVisible();
		this.worker.look("denied");
	}

	@Test
	void aPersonalFieldIsShownForAReason() {
		openWhenItWaits(reported(NeedReportBuilder.aReport()));
		this.worker.press("查看完整信息");
		Locator dialog = this.worker.page.getByRole(AriaRole.DIALOG);
		this.worker.look("reveal");
		this.worker.press("查看");
		assertThat(dialog).containsText("请选择要查看的一项");
		this.worker.pick("地点");
		this.worker.fill("查看理由", "上门前确认地点");
		this.worker.press("查看");
		assertThat(dialog).containsText("东门路文化广场旁");
		this.worker.look("revealed");
	}

	@Test
	void whatSomebodyTypedIsNeverRun() {
		String hostile = HostileText.all()
			.stream()
			.filter(text -> Set.of(Family.HTML, Family.ATTRIBUTES).contains(text.family()) && text.number() < 10)
			.map(HostileText::text)
			.collect(Collectors.joining("\n"));
		this.worker.go("cases/" + reported(NeedReportBuilder.aReport().saying(hostile)));
		assertThat(this.worker.text("<script>window.pwned=0</script>")).isVisible();
		assertThatNothingRan();
		this.worker.go("search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
		assertThat(this.worker.text("<script>window.pwned=0</script>")).isVisible();
		assertThatNothingRan();
	}

	private void assertThatNothingRan() {
		assertThat(this.worker.page.locator(".pwned")).hasCount(0);
		Assertions.assertThat(this.worker.page.evaluate("'pwned' in window")).isEqualTo(false);
	}

	@Test
	void whoMaySeeARestrictedCaseIsChosen() {
		openWhenItWaits(reported(NeedReportBuilder.aReport().childInDanger()));
		this.worker.press("指定人员");
		assertThat(this.worker.page.getByRole(AriaRole.DIALOG).locator("vaadin-combo-box")).isVisible();
		this.worker.look("readers");
	}

	@Test
	void whoLooksAfterTheProcessesSeesWhatIsStuck() {
		try (Person administrator = atADesk().signIn("gao.yuan", "admin/incidents")) {
			administrator.look("incidents-page");
		}
	}

	/** Nothing happens to the case any more until the worker does something. */
	private void openWhenItWaits(UUID caseId) {
		this.worker.go("cases/" + caseId);
		assertThat(this.worker.text("办理：派单")).isVisible();
		this.worker.settle();
	}

	private UUID reported(NeedReportBuilder report) {
		return this.needs.report(People.communityWorker(COMMUNITY), report.in(COMMUNITY).build()).caseId();
	}

	private Person atADesk() {
		return Person.atADesk(this.browser, address());
	}

	private String address() {
		return "http://localhost:" + this.port + "/";
	}

}

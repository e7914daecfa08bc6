package org.wushe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wushe.browser.Person.having;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.wushe.WusheTest;
import org.wushe.identity.ChinaTime;
import org.wushe.process.UserTasks;
import org.wushe.referrals.Services;

/**
 * One need from report to rating, by everybody's own hands: community worker, two
 * organisations, a resident on a phone, and those who look after it all. Whatever page
 * they come to, everybody can use it.
 */
@WusheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {

	private static final String DESCRIPTION = "独居的老人腿脚不便，想请人每天中午送餐上门，饭菜软烂少盐。";

	private static final String DONE = "送餐上门，陪老人聊天，老人吃得不错。";

	@LocalServerPort
	private int port;

	@Autowired
	private ServletWebServerApplicationContext application;

	@Autowired
	private UserTasks tasks;

	@TempDir
	private Path files;

	private Everybody everybody;

	private Person worker;

	private Person provider;

	private String caseAddress = "";

	private String number = "";

	@BeforeAll
	void everybodyIsAtTheirDesk() {
		new Town(this.application).isThere();
		this.everybody = new Everybody(this.application, this.port);
		this.worker = this.everybody.worker;
	}

	@AfterAll
	void everybodyGoesHome() {
		this.everybody.close();
	}

	@Test
	@Order(1)
	void theCommunityWorkerTakesUpADraftAndRegistersTheNeed() {
		this.worker.look("workbench");
		this.worker.go("needs/new");
		this.worker.press("下一步：核对");
		assertThat(this.worker.text("处需要更正")).isVisible();
		this.worker.look("need-errors");
		this.worker.choose("需求类别", "助餐", Pattern.compile("^\\s*助餐服务"));
		this.worker.fill("需求描述", DESCRIPTION);
		assertThat(this.worker.text("已填 " + DESCRIPTION.length() + " 字")).isVisible();
		assertThat(this.worker.text("草稿已保存")).isVisible();

		this.worker.go("needs/new");
		this.worker.page.locator("details.drafts summary").click();
		this.worker.page.getByText("继续填写").first().click();
		assertThat(this.worker.page.getByLabel("需求描述")).hasValue(DESCRIPTION);
		this.worker.choose("所在社区或网格", "第一网格", Pattern.compile("第一网格"));
		this.worker.choose("居民", "", Pattern.compile("· [2-7]\\d 岁"));
		this.worker.fill("地点", "春和里 3 栋");
		this.worker.press("使用当前位置");
		this.worker.tick("以上内容已告知");
		this.worker.tick("单独同意处理敏感个人信息");
		this.worker.tick("同意把办理所需的信息");
		this.worker.look("need-form");
		this.worker.press("下一步：核对");
		this.worker.look("need-check");
		this.worker.press("提交登记");
		this.worker.page.waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}$"));
		this.caseAddress = this.worker.page.url();
		assertThat(this.worker.text("居民查询码")).isVisible();
	}

	@Test
	@Order(2)
	void theWorkerSeesRankedCandidatesWithTheirReasonsAndTheOrganisationSeesTheReferralAtOnce() {
		this.worker.follow("办理：派单");
		this.worker.page.locator("#candidate-1").waitFor();
		assertThat(this.worker.page.locator("#candidate-1 .candidate-reasons li")).not().hasCount(0);
		this.worker.page.locator("#candidate-1 summary").click();
		assertThat(this.worker.page.locator("#candidate-1 .reason-table tbody tr")).not().hasCount(0);
		this.worker.look("matching");
		this.provider = candidate();
		this.provider.look("inbox");
		refer();
		this.number = new Inbox(this.provider, this.tasks).showsByItself(caseId(), "answer-referral");
	}

	@Test
	@Order(3)
	void theOrganisationDeclinesWithAReason() {
		new Inbox(this.provider, this.tasks).open(this.number, "答复派单");
		this.provider.pick("拒单");
		this.provider.press("办结");
		this.provider.look("answer-errors");
		this.provider.select("拒单原因", "近期没有人手");
		this.provider.press("办结", "答复派单");
	}

	@Test
	@Order(4)
	void theNextCandidateIsProposedAndTheWorkerRefersAnew() {
		String declined = this.everybody.organization(this.provider);
		this.worker.follow("办理：派单");
		this.worker.page.locator("#candidate-1").waitFor();
		this.worker.page.locator("details.excluded summary").click();
		assertThat(this.worker.page.locator("details.excluded li").filter(having(declined)).first())
			.containsText("本次需求已拒单");
		assertThat(this.worker.page.locator("#candidate-1")).not().containsText(declined);
		this.worker.picture("matching-excluded");
		this.provider = candidate();
		refer();
		this.number = new Inbox(this.provider, this.tasks).showsByItself(caseId(), "answer-referral");
	}

	@Test
	@Order(5)
	void theOtherOrganisationAcceptsAndSchedules() {
		new Inbox(this.provider, this.tasks).open(this.number, "答复派单");
		this.provider.pick("接单");
		this.provider.look("answer-referral");
		this.provider.press("办结");
		this.provider.follow("办理：安排服务");
		LocalDate tomorrow = LocalDate.now(ChinaTime.ZONE).plusDays(1);
		this.provider.at(tomorrow.toString(), "10:30");
		this.provider.fill("服务人员", "周师傅");
		this.provider.look("schedule-service");
		this.provider.press("办结", "安排服务");
		this.provider.go("schedule?view=day&from=" + tomorrow);
		assertThat(this.provider.page.locator(".appointments li").filter(having("周师傅"))).containsText("10:30–11:30");
		this.provider.look("schedule");
	}

	@Test
	@Order(6)
	void aHalfFilledFormOutlivesTheSessionAndTheServiceIsReportedWithAPhoto() {
		this.provider.go(this.caseAddress);
		this.provider.follow("办理：提交服务记录");
		this.provider.pick("已完成");
		this.provider.fill("服务内容", DONE);
		assertThat(this.provider.text("已填 " + DONE.length() + " 字")).isVisible();
		assertThat(this.provider.text("填写的内容已自动保存")).isVisible();
		String here = this.provider.page.url();
		new Sessions(this.application).end(this.provider.cookie("JSESSIONID"));
		this.provider.forgetCookies();
		this.provider.page.getByLabel("服务人员").fill("周师傅");
		this.provider.page.getByLabel("服务人员").blur();
		this.provider.page.locator(".v-system-error").click();
		this.provider.enterAgain();

		assertThat(this.provider.page).hasURL(Pattern.compile(Person.literally(here) + ".*"));
		assertThat(this.provider.page.getByLabel("服务内容")).hasValue(DONE);
		OffsetDateTime began = Services.formTime();
		this.provider.at(began.toLocalDate().toString(), began.toLocalTime().toString());
		this.provider.fill("服务时长", "40");
		this.provider.fill("服务人员", "周师傅");
		this.provider.page.locator("vaadin-upload input[type=file]").first().setInputFiles(Photo.in(this.files));
		assertThat(this.provider.page.locator(".form-files li")).hasCount(1);
		this.provider.look("report-service");
		this.provider.press("办结");
		assertThat(this.provider.page.locator(".photos img")).hasCount(1);
	}

	@Test
	@Order(7)
	void theResidentRatesOnAPhoneWithoutAnAccountOnce() {
		this.worker.go(this.caseAddress);
		this.worker.press("出示评价二维码");
		Locator link = this.worker.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
		String rating = link.inputValue();
		this.worker.look("rating-code");
		this.worker.press("关闭");
		try (Person resident = this.everybody.resident()) {
			resident.go(rating);
			resident.lookBothWays("rating-page");
			resident.pick("非常满意");
			resident.fill("还想说什么", "饭菜热乎，师傅很和气。");
			resident.look("rating-filled");
			resident.press("提交评价");
			assertThat(resident.text("谢谢，已收到您的评价")).isVisible();
			resident.look("rating-thanks");
			resident.go(rating);
			assertThat(resident.text("已经评价过了")).isVisible();
		}
	}

	@Test
	@Order(8)
	void theCaseIsClosedWithItsWholeStoryAndTheDiagramShowsThePathWalked() {
		Person chen = this.worker;
		assertThat(chen.page.locator("h1")).containsText("已结案");
		Locator story = chen.page.locator(".timeline");
		for (String step : List.of("登记了需求", "完成分诊", "拒单", "接单", "安排了服务时间", "提交了服务记录", "邀请居民评价", "居民评价：非常满意", "结案")) {
			assertThat(story).containsText(step);
		}
		assertThat(chen.page.locator("wushe-process-diagram svg").first()).isVisible();
		chen.page.locator(".wushe-done-note").nth(5).waitFor();
		chen.look("case-page");
		chen.press("关怀模式");
		chen.look("case-page-care");
		chen.press("关怀模式");
		chen.press("English");
		assertThat(chen.page.locator("wushe-process-diagram svg").first()).containsText("Triage");
		chen.look("case-page-english");
		chen.press("中文");
	}

	@Test
	@Order(9)
	void theRatingOfficerSeesWhatWasSaidAndTheShareOfGoodRatings() {
		try (Person officer = this.everybody.person("fang.ling", "ratings")) {
			assertThat(officer.text("饭菜热乎，师傅很和气。")).isVisible();
			assertThat(officer.page.locator(".ratings-share")).containsText("好评率");
			officer.look("ratings");
		}
		try (Person evaluator = this.everybody.person("wen.bo", "ratings")) {
			assertThat(evaluator.page.locator(".ratings-table").getByText("非常满意").first()).isVisible();
			assertThat(evaluator.page.getByText("饭菜热乎")).hasCount(0);
			evaluator.look("outcomes");
			evaluator.go("library");
			evaluator.look("library-evaluator");
		}
	}

	@Test
	@Order(10)
	void theAdministratorsSeeWhatRunsAndWhoDidWhat() {
		try (Person administrator = this.everybody.person("gao.yuan", "admin/incidents")) {
			administrator.look("incidents");
		}
		try (Person auditor = this.everybody.person("lyu.zheng", "admin/audit")) {
			auditor.fill("操作", "陈岚");
			assertThat(auditor.page.locator("vaadin-grid").getByText("陈岚").first()).isVisible();
			auditor.look("audit");
			auditor.press("校验日志");
			assertThat(auditor.text("日志完整")).isVisible();
			auditor.picture("audit-verified");
		}
	}

	/** The people of the organisation that stands first. */
	private Person candidate() {
		return this.everybody.provider(this.worker.page.locator("#candidate-1 .candidate-names p").innerText());
	}

	private UUID caseId() {
		return UUID.fromString(this.caseAddress.substring(this.caseAddress.lastIndexOf('/') + 1));
	}

	private void refer() {
		this.worker.page.locator("#candidate-1 .candidate-buttons vaadin-button").first().click();
		Locator dialog = this.worker.page.getByRole(AriaRole.DIALOG);
		assertThat(dialog).containsText("会立即收到这件需求");
		this.worker.look("refer");
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("派单").setExact(true)).click();
	}

}

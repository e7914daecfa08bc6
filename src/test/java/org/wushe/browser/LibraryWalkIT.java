package org.wushe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.wushe.WusheTest;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.People;
import org.wushe.insight.PastNeeds;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.Indexed;
import org.wushe.library.OfferingQuery;
import org.wushe.library.OfferingSearch;
import org.wushe.library.Offerings;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.needs.GapCode;
import org.wushe.needs.NeedReportBuilder;
import org.wushe.needs.Needs;
import org.wushe.parties.Coordinates;
import org.wushe.parties.SpecialGroup;
import org.wushe.planning.BatchPlans;
import org.wushe.ratings.RatingForm;
import org.wushe.ratings.Ratings;
import org.wushe.referrals.Referral;
import org.wushe.referrals.Scene;

/**
 * What is in the library and what is missing there, and many needs at once, as the people
 * who live in it see them.
 */
@WusheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryWalkIT {

	private static final String COMMUNITY = "360702001001";

	private static final List<String> PROVIDERS = List.of("52360702MJ000131X9", "52360702MJ00013289");

	@Autowired
	private BeanFactory beans;

	@LocalServerPort
	private int port;

	private final Playwright playwright = Chromium.playwright();

	private final Browser browser = Chromium.launch(this.playwright);

	private Person worker;

	private PastNeeds past;

	@BeforeAll
	void aTownWithItsOrganisations() {
		new Town(this.beans).isThere();
		this.past = new PastNeeds(this.beans, COMMUNITY);
		this.worker = atADesk().signIn("chen.lan", "");
	}

	@AfterAll
	void everybodyGoesHome() {
		this.past.forget();
		this.browser.close();
		this.playwright.close();
	}

	@Test
	void whatIsOfferedIsFoundNarrowedAndSeenOnTheMap() {
		this.worker.go("library?q=送餐上门&nearest=yes&from=community");
		assertThat(this.worker.text("晚晴送餐上门")).isVisible();
		this.worker.look("library");
		this.worker.tick("显示示意图");
		this.worker.look("library-map");
	}

	@Test
	void manyNeedsAreGivenOutAtOnceAfterSomebodyHasSeenWhatWouldHappenAndWhy() {
		visits();
		reported();
		this.worker.go("batch");
		this.worker.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("全选").setExact(true))
			.first()
			.click();
		this.worker.look("batch-choice");
		this.worker.page.getByRole(AriaRole.BUTTON).filter(Person.having("生成方案")).first().click();
		assertThat(this.worker.text("方案与逐件派单比较")).isVisible();
		this.worker.settle();
		assertThat(this.worker.page.locator("vaadin-grid .row-button:visible").filter(Person.having("探视巡访")))
			.hasCount(3);
		this.worker.look("batch-plan");

		this.worker.page.locator("vaadin-grid .row-button:visible").filter(Person.having("探视巡访")).first().click();
		this.worker.settle();
		this.worker.look("batch-adjust");
		this.worker.page.keyboard().press("Escape");
		this.worker.settle();

		this.worker.page.getByRole(AriaRole.BUTTON).filter(Person.having("确认派单")).first().click();
		Locator dialog = this.worker.page.getByRole(AriaRole.ALERTDIALOG)
			.or(this.worker.page.getByRole(AriaRole.DIALOG));
		assertThat(dialog.first()).containsText("组织会立即收到");
		dialog.getByRole(AriaRole.BUTTON).filter(Person.having("确认派单")).first().click();
		assertThat(this.worker.text("已确认")).isVisible();
		this.worker.settle();
		this.worker.look("batch-confirmed");
	}

	@Test
	void weightsAreTriedOnWhatWentWellBefore() {
		Scene scene = new Scene(this.beans);
		Referral served = scene.served();
		Ratings ratings = this.beans.getBean(Ratings.class);
		ratings.submit(null, ratings.invite(scene.worker(), served.id()).token(),
				new RatingForm(5, List.of("friendly"), "很满意"));
		try (Person designer = atADesk().signIn("tan.mo", "admin/weights")) {
			designer.fill("距离", "40");
			designer.press("用过去的案件试算");
			assertThat(designer.text("得到好评的那一家")).isVisible();
			designer.look("weights");
		}
	}

	@Test
	void theOpenTermIsInSightAlsoAtTheEndOfTheTaxonomy() {
		try (Person designer = atADesk().signIn("tan.mo", "admin/taxonomy")) {
			designer.go(designer.page.locator(".term-tree a").last().getAttribute("href"));
			assertThat(designer.page.locator(".term-tree a[aria-current='true']")).isInViewport();
			assertThat(designer.page.locator("h1")).isInViewport();
		}
	}

	@Test
	void aGapBecomesAProject() {
		for (int day = 3; day < 90; day += 9) {
			this.past.need("elderly-care.bathing", day).groups(SpecialGroup.ELDERLY).unmet(GapCode.NO_CAPACITY).write();
		}
		for (int day = 5; day < 90; day += 21) {
			this.past.need("child-care.after-school", day).unmet(GapCode.NO_SERVICE).write();
		}
		this.worker.go("insight/gaps");
		assertThat(this.worker.page.locator("vaadin-grid").first()).containsText("助浴");
		this.worker.look("gaps");
		this.worker.page.getByRole(AriaRole.BUTTON).filter(Person.having("助浴")).first().click();
		this.worker.settle();
		this.worker.look("gap");
		this.worker.page.getByRole(AriaRole.BUTTON).filter(Person.having("项目")).last().click();
		this.worker.page.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}/edit.*"));
		this.worker.settle();
		this.worker.look("project-from-gap");
		this.worker.go("projects");
		assertThat(this.worker.page.locator(".row-badges").first()).hasText("草稿");
	}

	@Test
	void anOrganizationProposesItsTelephoneAndItsStreetAgrees() {
		try (Person manager = atADesk().signIn("song.yu", "organization")) {
			manager.press("提出变更");
			manager.look("contact-proposed");
			manager.fill("联系电话", "0797-8000001");
			manager.press("提交审核");
			assertThat(manager.text("等待所在街道或部门审核")).isVisible();
			manager.glance("contact-waits");
		}
		try (Person officer = atADesk().signIn("xu.wei", "organizations")) {
			assertThat(officer.text("待审核的联系资料变更")).isVisible();
			officer.go("organizations/" + PROVIDERS.getFirst());
			officer.look("contact-decided");
			officer.press("变更通过");
			officer.page.getByRole(AriaRole.ALERTDIALOG)
				.or(officer.page.getByRole(AriaRole.DIALOG))
				.getByRole(AriaRole.BUTTON)
				.filter(Person.having("变更通过"))
				.first()
				.click();
			assertThat(officer.page.getByText("等待所在街道或部门审核")).hasCount(0);
			assertThat(officer.text("0797-8000001")).isVisible();
		}
	}

	private void visits() {
		ServiceOfferings offerings = this.beans.getBean(ServiceOfferings.class);
		Set<UUID> made = PROVIDERS.stream().map(organization -> {
			ServiceOffering visit = Offerings.meals()
				.id(UUID.nameUUIDFromBytes(("visits " + organization).getBytes(StandardCharsets.UTF_8)))
				.of("elderly-care.visits")
				.by(organization)
				.called("独居老人探访关爱", "每周上门探访独居老人，陪聊、测血压、看看用电用气")
				.with(AccessFeature.HOME_VISIT)
				.serving("360702001")
				.at(new Coordinates(25.8604, 114.9305))
				.capacity(new Capacity(CapacityUnit.VISITS_PER_WEEK, 2, 2, Clock.systemUTC().instant()))
				.build();
			offerings.put(Access.system(), visit);
			return visit.id();
		}).collect(Collectors.toSet());
		Indexed.await(this.beans.getBean(OfferingSearch.class),
				OfferingQuery.of("探访关爱").withPlace(new DivisionCode(COMMUNITY)), made);
	}

	/** Three visits and a meal, which wait for somebody to refer them. */
	private void reported() {
		Needs needs = this.beans.getBean(Needs.class);
		Access chen = People.communityWorker(COMMUNITY);
		Set<UUID> reported = Stream
			.of("elderly-care.visits", "elderly-care.visits", "elderly-care.visits", "elderly-care.meals")
			.map(category -> needs.report(chen,
					NeedReportBuilder.aReport().in(COMMUNITY).of(category).saying("独居老人腿脚不便，希望有人上门").build()))
			.map(need -> need.id())
			.collect(Collectors.toSet());
		BatchPlans plans = this.beans.getBean(BatchPlans.class);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> plans.open(chen, new DivisionCode(COMMUNITY))
				.stream()
				.map(task -> UUID.fromString(task.variable("needId").orElseThrow()))
				.collect(Collectors.toSet())
				.containsAll(reported));
	}

	private Person atADesk() {
		return Person.atADesk(this.browser, "http://localhost:" + this.port + "/");
	}

}

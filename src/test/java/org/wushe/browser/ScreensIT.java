package org.wushe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wushe.WusheTest;

/**
 * Every role signs in and finds its screens, accessible and without sideways scrolling.
 */
@WusheTest
class ScreensIT {

	private static final Path PICTURES = Path.of("target/screenshots");

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
	@CsvSource({ "chen.lan,cases,案件", "chen.lan,library,资源库", "chen.lan,needs/new,登记需求", "song.yu,library,资源库",
			"wen.bo,library,资源库" })
	void aPersonSignsInAndSeesAScreenThatEverybodyCanUse(String user, String route, String heading) {
		for (int width : List.of(1280, 360)) {
			try (BrowserContext context = browser
				.newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("zh-CN"))) {
				Page page = context.newPage();
				page.setDefaultTimeout(90_000);
				signIn(page, user, route);
				page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)).waitFor();
				page.screenshot(new Page.ScreenshotOptions()
					.setPath(PICTURES.resolve("%s-%s-%d.png".formatted(user, route.replace('/', '-'), width))));
				assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
					.as("no sideways scrolling at %d", width)
					.isEqualTo(true);
				assertThat(violations(page)).isEmpty();
			}
		}
	}

	private void signIn(Page page, String user, String route) {
		page.navigate("http://localhost:" + this.port + "/" + route);
		page.locator("#username").fill(user);
		page.locator("#password").fill(user + "-demo");
		page.locator("#kc-login").click();
	}

	private static List<String> violations(Page page) {
		return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.exclude("vaadin-connection-indicator")
			.analyze()
			.getViolations()
			.stream()
			.map((Rule rule) -> rule.getId() + ": " + rule.getNodes().getFirst().getTarget())
			.toList();
	}

}

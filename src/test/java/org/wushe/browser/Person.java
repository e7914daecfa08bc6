package org.wushe.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person at a device of their own, doing by hand what people do. */
final class Person implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Person.class);

	/**
	 * Where the pictures go: {@code -Dpictures=docs/images} makes those of the guides.
	 */
	private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/screenshots"));

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final int DESK = 1280;

	private static final int TABLET = 768;

	private static final int PHONE = 360;

	private static final int HEIGHT = 900;

	private static final double A_PICTURE = 20_000;

	/**
	 * The client has heard all that the server has to say, nothing is still coming, and
	 * nothing is half faded in or out.
	 */
	private static final String QUIET = """
			() => document.readyState === 'complete' && !document.querySelector('[aria-busy=true]')
			  && document.getAnimations().every(each => each.playState !== 'running'
			    || each.effect.getComputedTiming().iterations === Infinity)
			  && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(each => !each.isActive || !each.isActive())""";

	private static final String UNSCROLLED = "() => document.documentElement.scrollWidth === window.innerWidth";

	/** Every table shows all its columns, or cards in their place. */
	private static final String UNCUT = """
			() => [...document.querySelectorAll('vaadin-grid')]
			  .every(each => each.$.table.scrollWidth <= each.$.table.clientWidth + 1)""";

	private final String address;

	private final BrowserContext context;

	private final boolean phone;

	final Page page;

	private String account = "";

	private Person(Browser browser, String address, Browser.NewContextOptions device, boolean phone) {
		this.address = address;
		this.context = browser.newContext(
				device.setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setReducedMotion(ReducedMotion.REDUCE));
		this.phone = phone;
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(Chromium.PATIENCE);
	}

	/**
	 * @param address of the application, ending in a slash
	 */
	static Person atADesk(Browser browser, String address) {
		return new Person(browser, address,
				new Browser.NewContextOptions().setViewportSize(DESK, HEIGHT)
					.setGeolocation(25.8601, 114.9301)
					.setPermissions(List.of("geolocation")),
				false);
	}

	static Person onAPhone(Browser browser, String address) {
		return new Person(browser, address,
				new Browser.NewContextOptions().setViewportSize(PHONE, HEIGHT).setHasTouch(true).setIsMobile(true),
				true);
	}

	/** Has chosen English and the care mode on this device. */
	Person inEnglishWithLargeText() {
		this.context.addCookies(List.of(new Cookie("wushe.language", "en").setUrl(this.address),
				new Cookie("wushe.care", "on").setUrl(this.address)));
		return this;
	}

	Person signIn(String account, String route) {
		this.account = account;
		this.page.navigate(this.address + route);
		enterAgain();
		return this;
	}

	/** The sign-in page is open. */
	void enterAgain() {
		this.page.locator("#username").fill(this.account);
		this.page.locator("#password").fill(this.account + "-demo");
		this.page.locator("#kc-login").click();
		this.page.locator("vaadin-app-layout h1").waitFor();
		settle();
	}

	void go(String route) {
		this.page.navigate(route.startsWith("http") ? route : this.address + route);
		settle();
	}

	void settle() {
		this.page.waitForFunction(QUIET);
	}

	/** The session ends, as if nobody had touched the page for long. */
	void forgetCookies() {
		this.context.clearCookies();
	}

	String cookie(String name) {
		return this.context.cookies()
			.stream()
			.filter(cookie -> cookie.name.equals(name))
			.findFirst()
			.orElseThrow().value;
	}

	/**
	 * Looks at the page at every width: nothing to scroll sideways, nothing that WCAG 2.2
	 * A and AA forbid. Takes its pictures.
	 */
	void look(String name) {
		look(name, Set.of(PHONE, DESK));
	}

	/** The same, but asks for violations only where most is to be seen at once. */
	void glance(String name) {
		look(name, Set.of(DESK));
	}

	private void look(String name, Set<Integer> examined) {
		for (int width : this.phone ? List.of(PHONE) : List.of(TABLET, PHONE, DESK)) {
			this.page.setViewportSize(width, HEIGHT);
			settle();
			fits(name, width);
			if (examined.contains(width)) {
				assertThat(violations()).as("%s at %d", name, width).isEmpty();
			}
			if (width != TABLET) {
				picture((width == DESK) ? name : name + "-phone");
			}
		}
	}

	/** The same where there is least room for it. */
	void lookAtPhoneWidth(String name) {
		this.page.setViewportSize(PHONE, HEIGHT);
		settle();
		fits(name, PHONE);
		assertThat(violations()).as("%s at %d", name, PHONE).isEmpty();
		picture(name + "-phone");
	}

	/** The same, and once more on a phone that speaks English in large letters. */
	void lookBothWays(String name) {
		look(name);
		try (Person there = onAPhone(this.context.browser(), this.address).inEnglishWithLargeText()) {
			there.go(this.page.url());
			there.lookAtPhoneWidth("care-english-" + name);
		}
	}

	private void fits(String name, int width) {
		assertThatNoException().as("no sideways scrolling of %s at %d", name, width)
			.isThrownBy(() -> this.page.waitForFunction(UNSCROLLED));
		assertThatNoException().as("all columns of %s at %d", name, width)
			.isThrownBy(() -> this.page.waitForFunction(UNCUT));
	}

	/**
	 * For those who look at it. Chromium now and then begins a picture and never ends it:
	 * then there is none, and the page itself still has to do what is asked of it.
	 */
	void picture(String name) {
		try {
			this.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"))
				.setAnimations(ScreenshotAnimations.DISABLED)
				.setTimeout(A_PICTURE));
		}
		catch (TimeoutError never) {
			log.warn("There is no picture of {}", name, never);
		}
	}

	private List<String> violations() {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		// Pages are without frames, so that one run within the page says it all.
		return new AxeBuilder(this.page).setLegacyMode(true)
			.options(options)
			.withTags(WCAG)
			.exclude("vaadin-connection-indicator")
			.analyze()
			.getViolations()
			.stream()
			.flatMap((
					Rule rule) -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()).limit(5))
			.toList();
	}

	void press(String button) {
		button(button).click();
		settle();
	}

	/** Presses it, and reads what the page says of that for a few seconds only. */
	void press(String button, String toast) {
		button(button).click();
		PlaywrightAssertions.assertThat(this.page.locator(".toast").last()).containsText(toast);
		settle();
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
		settle();
	}

	/** Fills in the field whose label begins so. */
	void fill(String label, String text) {
		Locator field = named(AriaRole.TEXTBOX, label).or(named(AriaRole.SPINBUTTON, label)).first();
		field.fill(text);
		field.blur();
		settle();
	}

	/** Types into a box that is searched, and takes what is found. */
	void choose(String label, String typed, Pattern option) {
		Locator box = named(AriaRole.COMBOBOX, label).first();
		box.click();
		box.fill(typed);
		this.page.locator("vaadin-combo-box-item:not([hidden])")
			.filter(new Locator.FilterOptions().setHasText(option))
			.first()
			.click();
		settle();
	}

	/** Chooses from a short list. */
	void select(String label, String option) {
		this.page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label)).click();
		this.page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText(option)).click();
		settle();
	}

	void pick(String option) {
		this.page.locator("vaadin-radio-button")
			.filter(new Locator.FilterOptions().setHasText(exactly(option)))
			.click();
		settle();
	}

	void tick(String words) {
		this.page.locator("vaadin-checkbox")
			.filter(new Locator.FilterOptions().setHasText(words))
			.locator("label")
			.click();
		settle();
	}

	/** Fills in a date and a time of day, as text. */
	void at(String date, String time) {
		Locator picker = this.page.locator("vaadin-date-time-picker");
		Locator day = picker.locator("vaadin-date-picker input");
		day.fill(date);
		day.press("Enter");
		Locator hour = picker.locator("vaadin-time-picker input");
		hour.fill(time);
		hour.press("Enter");
		hour.press("Escape");
		hour.blur();
		settle();
	}

	Locator text(String words) {
		return this.page.getByText(words).first();
	}

	private Locator named(AriaRole role, String label) {
		return this.page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + literally(label))));
	}

	static Locator.FilterOptions having(String words) {
		return new Locator.FilterOptions().setHasText(words);
	}

	/** For a pattern that the browser reads, which knows no {@code \\Q}. */
	static String literally(String words) {
		return words.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");
	}

	private static Pattern exactly(String words) {
		return Pattern.compile("^\\s*" + literally(words) + "\\s*$");
	}

	@Override
	public void close() {
		this.context.close();
	}

}

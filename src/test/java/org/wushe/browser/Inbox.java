package org.wushe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wushe.identity.Access;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;

/** The inbox on somebody's screen. */
final class Inbox {

	private static final Logger log = LoggerFactory.getLogger(Inbox.class);

	private static final Duration SOON = Duration.ofSeconds(60);

	/** What others do is seen without reloading, in that many milliseconds. */
	private static final double PUSHED = 2_000;

	private final Person who;

	private final UserTasks tasks;

	Inbox(Person who, UserTasks tasks) {
		this.who = who;
		this.tasks = tasks;
	}

	/**
	 * Shows the task soon after there is one, without anybody touching the page.
	 * @return the number of the case
	 */
	String showsByItself(UUID caseId, String step) {
		UserTask task = await().atMost(SOON)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.tasks.ofCase(Access.system(), caseId)
				.stream()
				.filter(each -> each.isOpen() && each.elementId().equals(step))
				.findFirst(), Optional::isPresent)
			.orElseThrow();
		String number = String.valueOf(task.caseNumber());
		assertThat(this.who.page.locator("vaadin-grid").getByText(number))
			.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PUSHED));
		log.info("The inbox showed the task {} ms after it arrived",
				Duration.between(task.createdAt(), Clock.systemUTC().instant()).toMillis());
		this.who.settle();
		this.who.picture("inbox-pushed");
		return number;
	}

	/** Finds the case's task by its number and opens it. */
	void open(String number, String name) {
		this.who.fill("案件编号", number);
		Locator found = this.who.page.locator("vaadin-grid a.row-link:visible");
		assertThat(found).hasCount(1);
		assertThat(found).hasText(name);
		found.click();
		this.who.page.locator(".task-form").waitFor();
		this.who.settle();
	}

}

package org.wushe.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The browser of the tests: the one that is installed, else Debian's (as root, with a
 * Chinese font), else the one that Playwright fetches for itself.
 */
final class Chromium {

	/**
	 * How long, in milliseconds, a page is waited for: what the engine and the search
	 * have a part in takes its time where all servers and the browser share a small
	 * machine.
	 */
	static final double PATIENCE = 60_000;

	private static final List<String> KNOWN_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	/**
	 * Where no graphics processor is, drawing without one is quicker than pretending one.
	 */
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-quic",
			"--disable-background-networking", "--disable-component-update", "--no-first-run",
			"--disable-dev-shm-usage", "--disable-gpu");

	private Chromium() {
	}

	/**
	 * @throws IllegalStateException in one line that says what to do, where there is no
	 * browser and none can be had
	 */
	static Browser launch(Playwright playwright) {
		LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
		installed().or(Chromium::installDebians).ifPresent(options::setExecutablePath);
		try {
			return playwright.chromium().launch(options);
		}
		catch (RuntimeException missing) {
			throw new IllegalStateException(
					"The browser tests need Chromium: install it with a Chinese font (Debian: apt-get install chromium "
							+ "fonts-noto-cjk), or set WUSHE_CHROMIUM to a Chrome's path. Cause: "
							+ String.valueOf(missing.getMessage()).lines().findFirst().orElse("unknown"));
		}
	}

	/**
	 * Playwright's driver, whose assertions wait as long as its deeds do; it fetches a
	 * browser of its own only where neither we nor Debian have one.
	 */
	static Playwright playwright() {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		boolean ours = installed().or(Chromium::installDebians).isPresent();
		return Playwright.create(new Playwright.CreateOptions()
			.setEnv(ours ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
	}

	private static Optional<Path> installed() {
		return Stream.concat(Stream.ofNullable(System.getenv("WUSHE_CHROMIUM")), KNOWN_PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static Optional<Path> installDebians() {
		if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			return Optional.empty();
		}
		run("apt-get", "update", "-q");
		run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk");
		return installed();
	}

	private static void run(String... command) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
		try {
			builder.start().waitFor();
		}
		catch (IOException ex) {
			throw new IllegalStateException("cannot run " + command[0], ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

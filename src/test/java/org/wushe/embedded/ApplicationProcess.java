package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link BareApplication} in its own Java process. */
final class ApplicationProcess implements AutoCloseable {

	private final Process process;

	private final Path output;

	private ApplicationProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/**
	 * @param output gets what it prints, errors included
	 * @param settings as {@code name=value}; all ports are free ones unless given here
	 */
	static ApplicationProcess start(Path output, String... settings) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dwushe.embedded.archives=" + archives(), "-cp",
				System.getProperty("java.class.path")));
		Arrays.stream(Ports.Use.values()).map((use) -> "-D" + use.setting() + "=0").forEach(command::add);
		command.addAll(
				List.of(BareApplication.class.getName(), "--spring.main.banner-mode=off", "--logging.level.root=warn",
						"--wushe.embedded.quick-start=true", "--wushe.embedded.stop-with-parent=true"));
		Arrays.stream(settings).map((setting) -> "--" + setting).forEach(command::add);
		try {
			return new ApplicationProcess(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
					output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where this test's own build has put them. */
	private static String archives() {
		return System.getProperty("wushe.embedded.archives", Settings.with().archives().toString());
	}

	/** Waits until all servers are ready. */
	void up() {
		await().atMost(Duration.ofMinutes(6))
			.failFast(() -> assertThat(this.process.isAlive()).as(() -> "ended: " + lines()).isTrue())
			.until(() -> lines().contains("up"));
	}

	String address(String setting) {
		String start = "address " + setting + "=";
		return lines().stream()
			.filter((line) -> line.startsWith(start))
			.findFirst()
			.orElseThrow()
			.substring(start.length());
	}

	List<String> lines() {
		try {
			// The Java options of whoever runs the tests are named first.
			return Files.readAllLines(this.output).stream().dropWhile(line -> line.startsWith("Picked up ")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The servers and whatever they have forked. */
	List<ProcessHandle> servers() {
		return this.process.descendants().toList();
	}

	/** The servers alone: what they fork for a connection comes and goes. */
	List<ProcessHandle> programs() {
		return this.process.children().toList();
	}

	ProcessHandle server(String program) {
		return programs().stream()
			.filter((child) -> child.info().command().filter((command) -> command.endsWith(program)).isPresent())
			.findFirst()
			.orElseThrow();
	}

	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(4, TimeUnit.MINUTES)) {
			throw new IllegalStateException("still running: " + lines());
		}
		return this.process.exitValue();
	}

	/** {@code kill -9}. */
	void kill() {
		this.process.destroyForcibly();
	}

	/** What Ctrl+C does. */
	void stop() {
		this.process.destroy();
	}

	@Override
	public void close() {
		kill();
	}

}

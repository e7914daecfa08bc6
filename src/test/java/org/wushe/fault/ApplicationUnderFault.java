package org.wushe.fault;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.wushe.embedded.Ended;

/** The application in its own process, with its servers as children. */
final class ApplicationUnderFault implements AutoCloseable {

	private static final List<String> PORTS = List.of("postgres.port", "zeebe.port", "zeebe.command-port",
			"zeebe.internal-port", "zeebe.monitoring-port", "elasticsearch.port", "elasticsearch.transport-port");

	private static final String NOBODY_SIGNS_IN = "http://localhost:9";

	/** What tells a server's process from the others. */
	enum Server {

		ZEEBE("StandaloneBroker"), ELASTICSEARCH("org.elasticsearch.bootstrap"), POSTGRES("bin/postgres");

		private final String trait;

		Server(String trait) {
			this.trait = trait;
		}

	}

	private final Process process;

	private final Path output;

	private ApplicationUnderFault(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** On the data below the folder. */
	static ApplicationUnderFault start(Class<?> main, Path folder, String name, String... settings) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dserver.port=0",
				"-Dwushe.demo=false", "-Dwushe.embedded.quick-start=true", "-Dwushe.embedded.stop-with-parent=true",
				"-Dwushe.embedded.data=" + folder.resolve("data"), "-Dwushe.embedded.keycloak.enabled=false",
				"-Dwushe.keycloak.url=" + NOBODY_SIGNS_IN));
		String archives = System.getProperty("wushe.embedded.archives");
		if (archives != null) {
			command.add("-Dwushe.embedded.archives=" + archives);
		}
		PORTS.stream().map(port -> "-Dwushe.embedded." + port + "=0").forEach(command::add);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(Arrays.asList(settings));
		Path output = folder.resolve(name + ".log");
		try {
			Files.createDirectories(folder);
			return new ApplicationUnderFault(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
					output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it serves. */
	ApplicationUnderFault up() {
		await().atMost(Duration.ofMinutes(6))
			.failFast(() -> assertThat(this.process.isAlive()).as(() -> "ended, see " + this.output).isTrue())
			.until(() -> lines().contains("up"));
		return this;
	}

	String address(String setting) {
		String start = "address " + setting + "=";
		return lines().stream()
			.filter(line -> line.startsWith(start))
			.findFirst()
			.orElseThrow()
			.substring(start.length());
	}

	List<String> lines() {
		try {
			return Files.readAllLines(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<ProcessHandle> server(Server server) {
		return this.process.descendants().filter(child -> commandLine(child).contains(server.trait)).findFirst();
	}

	private static String commandLine(ProcessHandle process) {
		return process.info().command().orElse("") + String.join(" ", process.info().arguments().orElse(new String[0]));
	}

	/** {@code kill -9}; returns when another one has been started instead. */
	void kill(Server server) {
		ProcessHandle victim = await().atMost(Duration.ofMinutes(2))
			.until(() -> server(server), Optional::isPresent)
			.orElseThrow();
		victim.destroyForcibly();
		await().atMost(Duration.ofMinutes(2))
			.until(() -> !victim.isAlive() && server(server).filter(next -> next.pid() != victim.pid()).isPresent());
	}

	/** {@code kill -9}; its servers end with it. */
	void kill() {
		List<ProcessHandle> servers = this.process.descendants().toList();
		this.process.destroyForcibly();
		await().atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(servers.stream().filter(server -> !Ended.is(server)))
				.as("processes that outlive the application")
				.extracting(ApplicationUnderFault::commandLine)
				.isEmpty());
	}

	/** What Ctrl+C does. */
	void stop() throws InterruptedException {
		this.process.destroy();
		exitCode();
	}

	int exitCode() throws InterruptedException {
		assertThat(this.process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

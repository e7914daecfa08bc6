package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildTest {

	/** Its program waits for its child and passes nothing on. */
	private static final List<String> DEAF_FAMILY = List.of("sh", "-c", "trap '' TERM; sleep 60 & echo up; wait; wait");

	@TempDir
	Path folder;

	@Test
	void itGetsHardlyAnythingOfOurEnvironment() throws IOException {
		Child child = fork(List.of("env"), Map.of("SETTING", "value"));
		await().until(() -> !child.alive());
		assertThat(Files.readAllLines(child.log())).contains("SETTING=value")
			.allMatch((line) -> line.matches("(PATH|HOME|LANG|LC_ALL|TZ|TMPDIR|SETTING)=.*"));
	}

	@Test
	void theLogOfTheRunBeforeStaysBesideTheNewOne() throws IOException {
		for (String words : List.of("first", "second")) {
			Child child = fork(List.of("echo", words), Map.of());
			await().until(() -> !child.alive());
		}
		assertThat(log()).hasContent("second");
		assertThat(this.folder.resolve("child.log.1")).hasContent("first");
	}

	@Test
	void oneThatDoesNotListenIsEndedWithItsOwnChildren() {
		Child child = fork(List.of("sh", "-c", "trap '' TERM; sleep 60 & wait; sleep 60"), Map.of());
		await().until(() -> child.handle().children().findAny().isPresent());
		List<ProcessHandle> children = child.handle().children().toList();
		child.stop("TERM", Duration.ofMillis(300));
		await().until(() -> !child.alive() && children.stream().noneMatch(ProcessHandle::isAlive));
	}

	@Test
	void aServerThatAnEarlierRunHasLeftIsEnded() {
		Child stubborn = fork(List.of("sh", "-c", "trap '' TERM; echo up; sleep 60; sleep 60"), Map.of());
		Leftovers leftovers = new Leftovers(this.folder.resolve(".children"), Duration.ofMillis(300));
		leftovers.note(stubborn.handle());
		leftovers.clear();
		assertThat(stubborn.alive()).isFalse();
		assertThat(leftovers.file()).doesNotExist();
	}

	@Test
	void aProcessThatHasOnlyTheNumberOfAnEarlierServerIsLeftAlone() throws IOException {
		Child other = fork(List.of("sleep", "60"), Map.of());
		Path file = Files.writeString(this.folder.resolve(".children"), other.handle().pid() + " 1\n");
		new Leftovers(file, Duration.ofMillis(300)).clear();
		assertThat(other.alive()).isTrue();
		other.stop("TERM", Duration.ofSeconds(5));
	}

	@Test
	void theWatchdogEndsItsServerWhenTheApplicationIsGone() throws Exception {
		Process process = new ProcessBuilder(
				Isolation.watched().wrap(List.of("sh", "-c", "echo up; exec sleep 60"), "KILL", false))
			.start();
		assertThat(process.inputReader().readLine()).isEqualTo("up");
		List<ProcessHandle> all = process.descendants().toList();
		process.outputWriter().close();
		await().until(() -> !process.isAlive() && all.stream().allMatch(Ended::is));
	}

	@Test
	void theWatchdogPassesTheStopSignalOnAndItsServersExitCodeBack() throws Exception {
		Process process = new ProcessBuilder(Isolation.watched()
			.wrap(List.of("sh", "-c", "trap 'exit 7' TERM; echo up; while true; do sleep 0.1; done"), "KILL", false))
			.start();
		assertThat(process.inputReader().readLine()).isEqualTo("up");
		new ProcessBuilder("sh", "-c", "kill -TERM " + process.pid()).start().waitFor();
		await().until(() -> !process.isAlive());
		assertThat(process.exitValue()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "nohup" })
	void aServerThatHearsNothingIsKilledWithItsChildrenWhenTheApplicationIsGone(String startedBy) throws Exception {
		List<String> command = new ArrayList<>(List.of(startedBy));
		command.addAll(deadlyParentOf(Isolation.find().wrapWithChildren(DEAF_FAMILY, false)));
		Process application = new ProcessBuilder(command).start();
		assertThat(application.inputReader().readLine()).isEqualTo("up");
		List<ProcessHandle> all = application.descendants().toList();
		assertThat(all).hasSizeGreaterThanOrEqualTo(3);
		application.destroyForcibly();
		await().atMost(Duration.ofSeconds(5)).until(() -> all.stream().allMatch(Ended::is));
	}

	/**
	 * A shell of which the command is a child; a shell alone would become the command.
	 */
	private static List<String> deadlyParentOf(List<String> command) {
		return Stream.concat(Stream.of("sh", "-c", "\"$@\" & wait", "sh"), command.stream()).toList();
	}

	@Test
	void theWatchdogKillsAServerThatHearsNothingWithItsChildren() throws Exception {
		Process process = new ProcessBuilder(Isolation.watched().wrapWithChildren(DEAF_FAMILY, false)).start();
		assertThat(process.inputReader().readLine()).isEqualTo("up");
		List<ProcessHandle> all = process.descendants().toList();
		process.outputWriter().close();
		await().atMost(Duration.ofSeconds(5)).until(() -> !process.isAlive() && all.stream().allMatch(Ended::is));
	}

	private Child fork(List<String> command, Map<String, String> environment) {
		return Child.fork(command, environment, this.folder, log());
	}

	private Path log() {
		return this.folder.resolve("child.log");
	}

}

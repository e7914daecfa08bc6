package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One server process. All are forked from a single thread that lives as long as the
 * application: Linux sends a child its death signal when the forking thread ends.
 */
final class Child {

	private static final ExecutorService FORKER = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("embedded-servers").factory());

	private static final List<String> PASSED_ON = List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");

	private final Process process;

	private final Path log;

	private Child(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a process with hardly anything of this one's environment, so that no stray
	 * variable changes a server.
	 * @param log gets what the process prints; an earlier one is kept beside it
	 */
	static Child fork(List<String> command, Map<String, String> environment, Path folder, Path log) {
		try {
			Files.createDirectories(log.getParent());
			if (Files.exists(log)) {
				Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
			}
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile());
			builder.environment().keySet().retainAll(PASSED_ON);
			builder.environment().putAll(environment);
			return new Child(FORKER.submit(builder::start).get(), log);
		}
		catch (IOException | ExecutionException ex) {
			throw new EmbeddedFailure("Cannot start %s: %s".formatted(command.getLast(), ex.getMessage()),
					"See whether the file is there and executable");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	boolean alive() {
		return this.process.isAlive();
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	Path log() {
		return this.log;
	}

	CompletableFuture<Process> onExit() {
		return this.process.onExit();
	}

	/** Waits a moment, less when the process ends in it. */
	void pause(Duration moment) {
		try {
			this.process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Asks the process to stop, and ends it and its own children when it takes too long.
	 * @param signal how it is asked, {@code TERM} or {@code INT}
	 */
	void stop(String signal, Duration grace) {
		List<ProcessHandle> all = Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants())
			.toList();
		try {
			new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, this.process.pid())).start()
				.waitFor(1, TimeUnit.SECONDS);
			this.process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (IOException ex) {
			this.process.destroy();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		all.forEach(ProcessHandle::destroyForcibly);
	}

}

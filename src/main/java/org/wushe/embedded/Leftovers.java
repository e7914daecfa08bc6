package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Server processes of an earlier run on the same data. Where the kernel ends them with
 * the application they need a moment; where it cannot, they are ended here.
 */
record Leftovers(Path file, Duration patience) {

	private static final Duration PATIENCE = Duration.ofSeconds(6);

	/** A process number alone may have been given to another program since. */
	private record Trace(long pid, long started) {

		static Optional<Trace> of(ProcessHandle process) {
			return process.info().startInstant().map((start) -> new Trace(process.pid(), start.toEpochMilli()));
		}

		static Trace parse(String line) {
			String[] parts = line.split(" ");
			return new Trace(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
		}

		Optional<ProcessHandle> process() {
			return ProcessHandle.of(this.pid)
				.filter((process) -> process.info()
					.startInstant()
					.map(Instant::toEpochMilli)
					.filter((start) -> start == this.started)
					.isPresent());
		}

	}

	static Leftovers in(Path data) {
		return new Leftovers(data.resolve(".children"), PATIENCE);
	}

	/** Notes a process and whatever it has forked. */
	synchronized void note(ProcessHandle process) {
		List<String> lines = Stream.concat(Stream.of(process), process.descendants())
			.flatMap((each) -> Trace.of(each).stream())
			.map((trace) -> trace.pid + " " + trace.started)
			.toList();
		try {
			Files.write(this.file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("Cannot write %s: %s".formatted(this.file, ex.getMessage()),
					"Make the data folder writable for this user");
		}
	}

	/** Waits for what is still stopping, and ends what does not. */
	void clear() {
		try {
			List<ProcessHandle> alive = Files.exists(this.file) ? Files.readAllLines(this.file)
				.stream()
				.map(Trace::parse)
				.flatMap((trace) -> trace.process().stream())
				.toList() : List.of();
			CompletableFuture<?>[] exits = alive.stream()
				.map(ProcessHandle::onExit)
				.toArray((length) -> new CompletableFuture<?>[length]);
			if (!ended(exits)) {
				alive.forEach(ProcessHandle::destroyForcibly);
				ended(exits);
			}
			Files.deleteIfExists(this.file);
		}
		catch (IOException | NumberFormatException ex) {
			throw new EmbeddedFailure("Cannot read %s: %s".formatted(this.file, ex.getMessage()), "Delete this file");
		}
	}

	private boolean ended(CompletableFuture<?>[] exits) {
		try {
			CompletableFuture.allOf(exits).get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}

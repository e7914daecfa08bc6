package org.wushe.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What the application has told its callers to be done: a line each, written as soon as
 * the call has returned, so that it outlives whoever is killed next.
 */
record Acknowledgements(Path file) {

	/**
	 * One thing done.
	 *
	 * @param what {@code report}, {@code rate}, or the element of a task
	 * @param id of the need or of the rating, or key of the task
	 */
	record Entry(String what, String id) {
	}

	synchronized void add(String what, Object id) {
		try {
			Files.writeString(this.file, what + " " + id + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Entry> entries() {
		try {
			return Files.exists(this.file) ? Files.readAllLines(this.file)
				.stream()
				.map(line -> line.split(" "))
				.filter(parts -> parts.length == 2)
				.map(parts -> new Entry(parts[0], parts[1]))
				.toList() : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

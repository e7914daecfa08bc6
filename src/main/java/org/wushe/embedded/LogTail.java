package org.wushe.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of a server's log, for the one line that tells why it did not start.
 */
record LogTail(Path log) {

	private static final int BYTES = 64 * 1024;

	private static final int LONGEST = 300;

	private static final Pattern COMPLAINT = Pattern
		.compile("FATAL|PANIC|ERROR|SEVERE|Error:|Exception:|could not|failed", Pattern.CASE_INSENSITIVE);

	private static final Pattern CAUSE = Pattern.compile("^Caused by: ");

	private static final Pattern STACK = Pattern.compile("^\\s+at |^\\s*\\.\\.\\. \\d+ more|^\\s*\\|");

	/**
	 * The last cause of a Java server, the last complaint of another, or the last line
	 * when there is none.
	 */
	String lastWords() {
		List<String> lines = lines();
		return last(lines, CAUSE).or(() -> last(lines, COMPLAINT))
			.or(() -> lines.reversed().stream().findFirst())
			.map(LogTail::shorten)
			.orElse("it printed nothing");
	}

	private static Optional<String> last(List<String> lines, Pattern pattern) {
		return lines.reversed().stream().filter((line) -> pattern.matcher(line).find()).findFirst();
	}

	boolean contains(String words) {
		return lines().stream().anyMatch((line) -> line.contains(words));
	}

	private List<String> lines() {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			long length = file.length();
			file.seek(Math.max(0, length - BYTES));
			byte[] tail = new byte[(int) Math.min(BYTES, length)];
			file.readFully(tail);
			return new String(tail, StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !STACK.matcher(line).find())
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static String shorten(String line) {
		String words = line.strip();
		return (words.length() <= LONGEST) ? words : words.substring(0, LONGEST) + "…";
	}

}

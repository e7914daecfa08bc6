package org.wushe.embedded;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells on the console what each server is doing, in Chinese and English, and for how
 * long.
 */
final class Progress {

	private static final Duration REMINDER = Duration.ofSeconds(10);

	private final Map<String, Doing> doings = new ConcurrentHashMap<>();

	private final Instant begin = Instant.now();

	private final PrintStream out = console();

	private record Doing(String words, Instant since) {
	}

	/** The server begins something. */
	void doing(String server, String words) {
		this.doings.put(server, new Doing(words, Instant.now()));
		line(server, words + " …");
	}

	/** The server has nothing more to do. */
	void done(String server, String words) {
		this.doings.remove(server);
		line(server, words);
	}

	/** Reminds of everything that has been under way for long. */
	void remind() {
		Instant now = Instant.now();
		this.doings.forEach((server, doing) -> {
			Duration lasting = Duration.between(doing.since, now);
			if (lasting.compareTo(REMINDER) >= 0) {
				line(server, "%s … %d s".formatted(doing.words, lasting.toSeconds()));
			}
		});
	}

	void block(String text) {
		this.out.println(text);
	}

	long seconds() {
		return Duration.between(this.begin, Instant.now()).toSeconds();
	}

	private void line(String server, String words) {
		this.out.printf("[%4d s] %-14s %s%n", seconds(), server, words);
	}

	/** Standard output, in UTF-8 where the locale could not print Chinese. */
	private static PrintStream console() {
		boolean chinese = System.out.charset().newEncoder().canEncode('五');
		return chinese ? System.out
				: new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	}

}

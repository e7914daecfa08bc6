package org.wushe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the four servers: how it is prepared, started, and seen to be ready.
 */
abstract class Server {

	private static final int PATIENCE = 1000;

	private final String name;

	private final String title;

	private final Distribution distribution;

	protected final Surroundings surroundings;

	/**
	 * @param name of its folder and log file
	 * @param title as people know it
	 */
	protected Server(String name, String title, Distribution distribution, Surroundings surroundings) {
		this.name = name;
		this.title = title;
		this.distribution = distribution;
		this.surroundings = surroundings;
	}

	String name() {
		return this.name;
	}

	String title() {
		return this.title;
	}

	/**
	 * Checks what can be checked before anything is started.
	 * @throws EmbeddedFailure naming cause and remedy
	 */
	void check() {
		this.distribution.requirePresent(this.surroundings.settings());
	}

	/** Unpacks the server where that is still to do, and writes its settings. */
	abstract void prepare() throws IOException;

	/** Starts the process; it need not be ready when this returns. */
	abstract Child start();

	/** Whether the server answers. */
	abstract boolean ready();

	/**
	 * Whether the server could not start only because an earlier process of it is not
	 * quite gone.
	 */
	boolean hindered(LogTail log) {
		return false;
	}

	/** Why the server will never be ready although its process has not ended. */
	Optional<String> gaveUp(LogTail log) {
		return Optional.empty();
	}

	/** What remains to be done once the server answers. */
	void complete() {
	}

	/** The signal that asks it to stop. */
	String stopSignal() {
		return "TERM";
	}

	protected Path data() {
		return this.surroundings.settings().data(this.name);
	}

	protected Path log() {
		return this.surroundings.settings().log(this.name);
	}

	protected int port(Ports.Use use) {
		return this.surroundings.port(use);
	}

	protected Path unpack(Distribution.Finish finish) {
		if (!this.distribution.unpacked(this.surroundings.settings().home())) {
			doing("解压，仅一次 unpacking, once");
		}
		return this.distribution.unpack(this.surroundings.settings(), finish);
	}

	protected void doing(String words) {
		this.surroundings.progress().doing(this.title, words);
	}

	/** The Java that runs the application also runs the servers. */
	protected static List<String> java(String... options) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(options));
		return command;
	}

	/**
	 * For a server whose compiled code is not worth the time that goes into compiling it.
	 */
	protected List<String> compiler() {
		return this.surroundings.settings().quickStart() ? List.of("-XX:TieredStopAtLevel=1") : List.of();
	}

	protected static boolean answers(String url) {
		return answer(url).isPresent();
	}

	/** What it answers with status 200. */
	protected static Optional<String> answer(String url) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
			connection.setConnectTimeout(PATIENCE);
			connection.setReadTimeout((int) Duration.ofSeconds(5).toMillis());
			if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
				return Optional.empty();
			}
			try (InputStream body = connection.getInputStream()) {
				return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Writes a settings file from the class path with its placeholders filled in.
	 */
	protected static void write(String resource, Path file, Map<String, String> values) {
		try (InputStream in = Server.class.getResourceAsStream("/embedded/" + resource)) {
			if (in == null) {
				throw new IllegalStateException("no resource embedded/" + resource);
			}
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			for (Map.Entry<String, String> value : values.entrySet()) {
				text = text.replace("${" + value.getKey() + "}", value.getValue());
			}
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

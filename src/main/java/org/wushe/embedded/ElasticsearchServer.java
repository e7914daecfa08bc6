package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Elasticsearch as a single node without replicas.
 */
final class ElasticsearchServer extends Server {

	private static final String NO_COPY = "\"can_allocate\":\"no_valid_shard_copy\"";

	private static final Pattern INDEX = Pattern.compile("\"index\":\"([^\"]+)\"");

	private Path program = Path.of("");

	ElasticsearchServer(Surroundings surroundings) {
		super("elasticsearch", "Elasticsearch", Distribution.ELASTICSEARCH, surroundings);
	}

	@Override
	void prepare() throws IOException {
		this.program = unpack((folder) -> Files.createDirectories(folder.resolve("logs")));
		write("elasticsearch/elasticsearch.yml", settings().resolve("elasticsearch.yml"),
				Map.of("data", data().resolve("nodes").toString(), "logs", data().resolve("logs").toString(), "port",
						String.valueOf(port(Ports.Use.ELASTICSEARCH)), "transport-port",
						String.valueOf(port(Ports.Use.ELASTICSEARCH_TRANSPORT))));
		write("elasticsearch/jvm.options", settings().resolve("jvm.options"), Map.of());
		write("elasticsearch/log4j2.properties", settings().resolve("log4j2.properties"), Map.of());
		Files.createDirectories(data().resolve("nodes"));
		Files.createDirectories(data().resolve("logs"));
		Files.createDirectories(temporary());
		this.surroundings.isolation().own(data());
	}

	/**
	 * Its program starts the server as a process of its own, which hears nothing until it
	 * has started.
	 */
	@Override
	Child start() {
		List<String> command = this.surroundings.isolation()
			.wrapWithChildren(List.of(this.program.resolve("bin/elasticsearch").toString()), true);
		return Child.fork(command,
				Map.of("ES_JAVA_HOME", System.getProperty("java.home"), "ES_PATH_CONF", settings().toString(),
						"ES_TMPDIR", temporary().toString(), "ES_JAVA_OPTS", options(), "CLI_JAVA_OPTS",
						"-XX:TieredStopAtLevel=1"),
				this.program, log());
	}

	private String options() {
		long megabytes = this.surroundings.settings().elasticsearch().heap().toMegabytes();
		return "-Xms%1$dm -Xmx%1$dm %2$s".formatted(megabytes, String.join(" ", compiler())).strip();
	}

	/** Answers, and has found its indices again. */
	@Override
	boolean ready() {
		return answers(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
	}

	/** Of an index whose files are damaged it logs nothing; nor does it ever open it. */
	@Override
	Optional<String> gaveUp(LogTail log) {
		return answer(url() + "/_cluster/allocation/explain").filter(answer -> answer.contains(NO_COPY))
			.map(answer -> INDEX.matcher(answer).results().map(found -> found.group(1)).findFirst().orElse(""))
			.map("the files of its index %s are damaged"::formatted);
	}

	@Override
	boolean hindered(LogTail log) {
		return log.contains("failed to obtain node lock");
	}

	String url() {
		return "http://127.0.0.1:" + port(Ports.Use.ELASTICSEARCH);
	}

	private Path settings() {
		return data().resolve("config");
	}

	private Path temporary() {
		return data().resolve("tmp");
	}

}

package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Zeebe broker with one partition, which exports to the embedded Elasticsearch.
 */
final class ZeebeServer extends Server {

	private static final String EXPORTER = "ZEEBE_BROKER_EXPORTERS_ELASTICSEARCH_";

	/** What the application reads back: history and withdrawn tasks, incidents. */
	private static final List<String> EXPORTED = List.of("PROCESSINSTANCE", "INCIDENT");

	private static final List<String> NOT_EXPORTED = List.of("COMMANDDISTRIBUTION", "CHECKPOINT", "DECISION",
			"DECISIONEVALUATION", "DECISIONREQUIREMENTS", "DEPLOYMENT", "ERROR", "ESCALATION", "FORM", "JOB",
			"JOBBATCH", "MESSAGE", "MESSAGEBATCH", "MESSAGESTARTEVENTSUBSCRIPTION", "MESSAGESUBSCRIPTION", "PROCESS",
			"PROCESSEVENT", "PROCESSINSTANCEBATCH", "PROCESSINSTANCECREATION", "PROCESSINSTANCEMIGRATION",
			"PROCESSINSTANCEMODIFICATION", "PROCESSMESSAGESUBSCRIPTION", "RESOURCEDELETION", "SIGNAL",
			"SIGNALSUBSCRIPTION", "TIMER", "USERTASK", "VARIABLE", "VARIABLEDOCUMENT", "COMPENSATIONSUBSCRIPTION");

	private final ElasticsearchServer elasticsearch;

	private Path program = Path.of("");

	ZeebeServer(Surroundings surroundings, ElasticsearchServer elasticsearch) {
		super("zeebe", "Zeebe", Distribution.ZEEBE, surroundings);
		this.elasticsearch = elasticsearch;
	}

	@Override
	void prepare() throws IOException {
		this.program = unpack((folder) -> {
		});
		Files.createDirectories(data());
		write("zeebe/log4j2.xml", logging(), Map.of());
	}

	@Override
	Child start() {
		List<String> command = java("-Xmx512m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=256m",
				"--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
				"-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Dlog4j.configurationFile=" + logging(),
				"-Dapp.name=broker", "-Dapp.home=" + this.program, "-Dbasedir=" + this.program, "-classpath",
				this.program.resolve("config") + ":" + this.program.resolve("lib") + "/*",
				"io.camunda.zeebe.broker.StandaloneBroker");
		command.addAll(1, compiler());
		return Child.fork(this.surroundings.isolation().wrap(command, "KILL", false), environment(), this.program,
				log());
	}

	private Map<String, String> environment() {
		Map<String, String> environment = new HashMap<>();
		environment.put("ZEEBE_BROKER_DATA_DIRECTORY", data().toString());
		environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
		environment.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m");
		environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "200MB");
		environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "100MB");
		environment.put("ZEEBE_BROKER_BACKPRESSURE_ENABLED", "false");
		environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
		environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(port(Ports.Use.ZEEBE_COMMAND)));
		environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(port(Ports.Use.ZEEBE_INTERNAL)));
		environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
		environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(port(Ports.Use.ZEEBE)));
		environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
		environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(port(Ports.Use.ZEEBE_MONITORING)));
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		// Its REST server, which we do not use, would sit on the application's own port.
		environment.put("SERVER_PORT", "0");
		environment.put("ZEEBE_LOG_APPENDER", "Console");
		environment.put(EXPORTER + "CLASSNAME", "io.camunda.zeebe.exporter.ElasticsearchExporter");
		environment.put(EXPORTER + "ARGS_URL", this.elasticsearch.url());
		environment.put(EXPORTER + "ARGS_BULK_DELAY", "1");
		environment.put(EXPORTER + "ARGS_BULK_SIZE", "1000");
		environment.put(EXPORTER + "ARGS_INDEX_PREFIX", "zeebe-record");
		environment.put(EXPORTER + "ARGS_INDEX_NUMBEROFSHARDS", "1");
		environment.put(EXPORTER + "ARGS_INDEX_NUMBEROFREPLICAS", "0");
		EXPORTED.forEach((type) -> environment.put(EXPORTER + "ARGS_INDEX_" + type, "true"));
		NOT_EXPORTED.forEach((type) -> environment.put(EXPORTER + "ARGS_INDEX_" + type, "false"));
		return environment;
	}

	@Override
	boolean ready() {
		return answers("http://127.0.0.1:%d/actuator/health/readiness".formatted(port(Ports.Use.ZEEBE_MONITORING)));
	}

	/** With damaged data the broker lives on without its partition. */
	@Override
	Optional<String> gaveUp(LogTail log) {
		return Optional.of(log)
			.filter(said -> said.contains("Failed to start broker") || said.contains("Uncaught exception in 'Startup'"))
			.map(LogTail::lastWords);
	}

	String address() {
		return "http://127.0.0.1:" + port(Ports.Use.ZEEBE);
	}

	private Path logging() {
		return data().resolveSibling("zeebe-log4j2.xml");
	}

}

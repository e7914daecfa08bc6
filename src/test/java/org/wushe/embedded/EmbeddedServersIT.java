package org.wushe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

import org.wushe.OwnServers;

/**
 * The real four servers in the life of an installation: first start, {@code kill -9}, a
 * start on the same data, a server that dies, an orderly stop, and damage. One story in
 * steps, since every start costs half a minute.
 */
@OwnServers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServersIT {

	private static final Duration LONGEST_AFTERLIFE = Duration.ofSeconds(5);

	/** Not a temporary one: when this fails, the logs tell why. */
	private static final Path FOLDER = Path.of("target/embedded-servers").toAbsolutePath();

	private static ApplicationProcess application;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeAll
	static void beginAnew() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
	}

	@AfterAll
	static void leaveNothing() {
		application.close();
	}

	@Test
	@Order(1)
	void noServerOutlivesAnApplicationThatIsKilled() throws Exception {
		start("first");
		sql("wushe_owner", "CREATE TABLE kept (word text)");
		sql("wushe_owner", "INSERT INTO kept VALUES ('慢'), ('安')");
		assertThat(put("wushe.elasticsearch.url", "/kept/_doc/1?refresh=true", "{\"word\":\"慢\"}")).isEqualTo(201);
		startProcess();
		List<ProcessHandle> servers = application.servers();
		assertThat(servers).hasSizeGreaterThan(4);

		application.kill();

		await().atMost(LONGEST_AFTERLIFE).until(() -> servers.stream().allMatch(Ended::is));
	}

	@Test
	@Order(2)
	void everythingWrittenIsThereAfterTheNextStart() throws Exception {
		start("second");
		assertThat(sql("wushe_owner", "SELECT string_agg(word, ' ' ORDER BY word) FROM kept"))
			.as("in the order of pinyin")
			.isEqualTo("安 慢");
		assertThat(get("wushe.elasticsearch.url", "/kept/_doc/1")).contains("慢");
		assertThat(get("wushe.keycloak.url", "/realms/wushe/.well-known/openid-configuration"))
			.contains("\"issuer\":\"" + application.address("wushe.keycloak.url") + "/realms/wushe\"");
		try (CamundaClient zeebe = zeebe()) {
			var jobs = zeebe.newActivateJobsCommand()
				.jobType("kept")
				.maxJobsToActivate(2)
				.requestTimeout(Duration.ofSeconds(20))
				.send()
				.join()
				.getJobs();
			assertThat(jobs).hasSize(1);
		}
	}

	@Test
	@Order(3)
	void zeebeTellsElasticsearchWhatHappens() {
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(get("wushe.elasticsearch.url", "/zeebe-record_process-instance_*/_search"))
				.contains("\"bpmnProcessId\":\"kept\""));
	}

	@Test
	@Order(4)
	void theApplicationsOwnRoleCannotStepAroundRowLevelSecurity() throws Exception {
		assertThat(sql("wushe_app",
				"SELECT concat(rolsuper, rolbypassrls, rolcreaterole) FROM pg_roles WHERE rolname = current_user"))
			.isEqualTo("fff");
	}

	@Test
	@Order(5)
	void aCommandBesideTheApplicationUsesItsServers() {
		List<ProcessHandle> servers = application.programs();
		try (ApplicationProcess command = ApplicationProcess.start(FOLDER.resolve("command"),
				"wushe.embedded.data=" + FOLDER.resolve("data"), "wushe.command=any")) {
			command.up();
			assertThat(command.servers()).isEmpty();
			assertThat(command.address("spring.datasource.url"))
				.isEqualTo(application.address("spring.datasource.url"));
			assertThat(command.address("wushe.zeebe.address")).isEqualTo(application.address("wushe.zeebe.address"));
		}
		assertThat(servers).allMatch(ProcessHandle::isAlive);
	}

	@Test
	@Order(6)
	void aServerThatDiesIsStartedAgain() {
		ProcessHandle postgres = application.server("bin/postgres");
		postgres.destroyForcibly();
		await().atMost(Duration.ofSeconds(60))
			.ignoreExceptionsInstanceOf(SQLException.class)
			.until(() -> !postgres.isAlive() && sql("wushe_owner", "SELECT count(*) FROM kept").equals("2"));
	}

	@Test
	@Order(7)
	void anOrderlyStopEndsAllServersToo() throws Exception {
		List<ProcessHandle> servers = application.servers();
		application.stop();
		assertThat(application.exitCode()).isEqualTo(143);
		await().atMost(LONGEST_AFTERLIFE).until(() -> servers.stream().allMatch(Ended::is));
	}

	@ParameterizedTest
	@CsvSource({ "zeebe, Zeebe, raft-partition-partition-1-1.log, UnknownVersionException",
			"elasticsearch, Elasticsearch, segments_, the files of its index" })
	@Order(8)
	void damagedDataOfAServerIsToldInOneLineAndNothingIsLeftHalfStarted(String server, String title, String file,
			String told) throws Exception {
		Path data = FOLDER.resolve("data").resolve(server);
		Path sound = FOLDER.resolve("sound-" + server);
		FileSystemUtils.copyRecursively(data, sound);
		damage(data, file);
		try (ApplicationProcess damaged = ApplicationProcess.start(FOLDER.resolve("damaged-" + server),
				"wushe.embedded.data=" + FOLDER.resolve("data"), "wushe.embedded.await=all",
				"wushe.embedded.keycloak.enabled=false")) {
			assertThat(damaged.exitCode()).isEqualTo(1);
			assertThat(damaged.lines()).filteredOn((line) -> !line.startsWith("["))
				.singleElement()
				.asString()
				.startsWith("Wushe cannot start: " + title)
				.contains(told, data.toString(), "backup");
			await().atMost(LONGEST_AFTERLIFE).until(() -> damaged.servers().isEmpty());
		}
		FileSystemUtils.deleteRecursively(data);
		Files.move(sound, data);
	}

	/** Garbage at the beginning of all files of that name. */
	private static void damage(Path data, String file) throws IOException {
		try (Stream<Path> files = Files.walk(data)) {
			for (Path found : files.filter(
					(path) -> path.getFileName().toString().startsWith(file) && !path.getParent().endsWith("_state"))
				.toList()) {
				try (FileChannel channel = FileChannel.open(found, StandardOpenOption.WRITE)) {
					channel.write(ByteBuffer.wrap("garbage ".repeat(8).getBytes(StandardCharsets.UTF_8)));
				}
			}
		}
	}

	@Test
	@Order(9)
	void aDamagedDatabaseIsToldInOneLineThatQuotesItsLog() throws Exception {
		Path control = FOLDER.resolve("data/postgres/global/pg_control");
		Files.write(control, new byte[8]);
		for (String awaited : List.of("database", "all")) {
			try (ApplicationProcess damaged = ApplicationProcess.start(FOLDER.resolve("damaged"),
					"wushe.embedded.data=" + FOLDER.resolve("data"), "wushe.embedded.await=" + awaited,
					"wushe.embedded.keycloak.enabled=false")) {
				assertThat(damaged.exitCode()).isEqualTo(1);
				assertThat(damaged.lines()).filteredOn((line) -> !line.startsWith("["))
					.singleElement()
					.asString()
					.startsWith("Wushe cannot start: PostgreSQL stopped while starting")
					.contains("pg_control", FOLDER.resolve("data/logs/postgres.log").toString(), "backup");
				await().atMost(LONGEST_AFTERLIFE).until(() -> damaged.servers().isEmpty());
			}
		}
	}

	private static void start(String name) {
		application = ApplicationProcess.start(FOLDER.resolve(name), "wushe.embedded.data=" + FOLDER.resolve("data"),
				"wushe.embedded.await=all");
		application.up();
	}

	private static String sql(String user, String statement) throws SQLException {
		String password = application
			.address(user.equals("wushe_app") ? "spring.datasource.password" : "spring.flyway.password");
		try (Connection connection = DriverManager.getConnection(application.address("spring.datasource.url"), user,
				password); Statement sql = connection.createStatement()) {
			if (!sql.execute(statement)) {
				return "";
			}
			try (ResultSet result = sql.getResultSet()) {
				result.next();
				return result.getString(1);
			}
		}
	}

	private int put(String server, String path, String json) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(application.address(server) + path))
			.PUT(HttpRequest.BodyPublishers.ofString(json))
			.header("Content-Type", "application/json")
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private String get(String server, String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(application.address(server) + path)).build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	private static void startProcess() {
		try (CamundaClient zeebe = zeebe()) {
			zeebe.newDeployResourceCommand()
				.addProcessModel(Bpmn.createExecutableProcess("kept")
					.startEvent()
					.serviceTask("task", (task) -> task.zeebeJobType("kept"))
					.endEvent()
					.done(), "kept.bpmn")
				.send()
				.join();
			zeebe.newCreateInstanceCommand().bpmnProcessId("kept").latestVersion().send().join();
		}
	}

	private static CamundaClient zeebe() {
		return CamundaClient.newClientBuilder()
			.grpcAddress(URI.create(application.address("wushe.zeebe.address")))
			.preferRestOverGrpc(false)
			.build();
	}

}

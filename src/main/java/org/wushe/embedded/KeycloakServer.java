package org.wushe.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak on its own database in the same PostgreSQL, with the realm the application
 * ships.
 */
final class KeycloakServer extends Server {

	/** Baked in once, when the server is unpacked. */
	static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

	private static final List<String> THEME = List.of("wushe/login/theme.properties",
			"wushe/login/resources/css/wushe.css", "wushe/login/resources/img/wushe.svg");

	private static final List<String> HERE = List.of("http://localhost:*", "http://127.0.0.1:*");

	private final PostgresServer postgres;

	private Path program = Path.of("");

	KeycloakServer(Surroundings surroundings, PostgresServer postgres) {
		super("keycloak", "Keycloak", Distribution.KEYCLOAK, surroundings);
		this.postgres = postgres;
	}

	@Override
	void prepare() throws IOException {
		this.program = unpack(this::build);
		Files.createDirectories(data().resolve("data/import"));
		for (String shared : List.of("lib", "conf", "providers")) {
			Path link = data().resolve(shared);
			Files.deleteIfExists(link);
			Files.createSymbolicLink(link, this.program.resolve(shared));
		}
		Files.writeString(data().resolve("data/import/wushe-realm.json"), realm().toString());
		writeTheme(data().resolve("themes"));
	}

	/** The sign-in page in the colours of the product. */
	private static void writeTheme(Path themes) throws IOException {
		if (Files.isSymbolicLink(themes)) {
			Files.delete(themes);
		}
		for (String part : THEME) {
			Path file = themes.resolve(part);
			Files.createDirectories(file.getParent());
			try (InputStream content = open("/keycloak/themes/" + part)) {
				Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	/**
	 * The realm with the demo accounts, whose passwords everybody knows, a client that
	 * takes them without a sign-in page, and any port to return to: only here, where all
	 * servers listen on the loopback address.
	 */
	static JsonNode realm() throws IOException {
		ObjectNode realm = read("/keycloak/wushe-realm.json");
		ObjectNode demo = read("/keycloak/demo-people.json");
		realm.set("users", demo.get("users"));
		ArrayNode clients = (ArrayNode) realm.get("clients");
		clients.forEach(client -> HERE.forEach(((ArrayNode) client.get("redirectUris"))::add));
		demo.get("clients").forEach(clients::add);
		return realm;
	}

	private static ObjectNode read(String resource) throws IOException {
		try (InputStream file = open(resource)) {
			return (ObjectNode) JsonMapper.shared().readTree(file);
		}
	}

	private static InputStream open(String resource) {
		InputStream file = KeycloakServer.class.getResourceAsStream(resource);
		if (file == null) {
			throw new IllegalStateException("no resource " + resource);
		}
		return file;
	}

	private void build(Path folder) {
		doing("首次构建，约半分钟 building, once, about half a minute");
		List<String> arguments = new ArrayList<>(List.of("build"));
		arguments.addAll(BUILD_OPTIONS);
		Child build = fork(folder, folder, "-Xmx512m", arguments, Map.of());
		while (build.alive()) {
			build.pause(Duration.ofSeconds(1));
		}
		if (build.exitCode() != 0) {
			throw new EmbeddedFailure("Keycloak cannot be prepared: " + new LogTail(log()).lastWords(),
					"See %s, and start Wushe again".formatted(log()));
		}
	}

	@Override
	Child start() {
		List<String> arguments = List.of("start", "--optimized", "--import-realm",
				"--db-url=" + this.postgres.url("keycloak"), "--db-username=" + PostgresServer.KEYCLOAK,
				"--db-pool-max-size=20", "--http-enabled=true", "--http-host=127.0.0.1",
				"--http-port=" + port(Ports.Use.KEYCLOAK),
				"--http-management-port=" + port(Ports.Use.KEYCLOAK_MANAGEMENT), "--hostname=" + url(),
				"--cache=local");
		Passwords passwords = this.surroundings.passwords();
		return fork(this.program, data(), "-Xmx256m", arguments, Map.of("KC_DB_PASSWORD", passwords.keycloakDatabase(),
				"KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", passwords.keycloakAdmin()));
	}

	private Child fork(Path program, Path home, String heap, List<String> arguments, Map<String, String> environment) {
		List<String> command = java(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=256m",
				"-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
				"-Dstderr.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US", "-Dkc.home.dir=" + home,
				"-Djboss.server.config.dir=" + home.resolve("conf"),
				"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
				"-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
				"--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
				"--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--enable-native-access=ALL-UNNAMED", "-cp", program.resolve("lib/quarkus-run.jar").toString(),
				"io.quarkus.bootstrap.runner.QuarkusEntryPoint");
		command.addAll(arguments);
		return Child.fork(this.surroundings.isolation().wrap(command, "KILL", false), environment, home, log());
	}

	@Override
	boolean ready() {
		return answers("http://localhost:%d/health/ready".formatted(port(Ports.Use.KEYCLOAK_MANAGEMENT)));
	}

	/** Always localhost: cookies and issuer of 127.0.0.1 would be another site's. */
	String url() {
		return "http://localhost:" + port(Ports.Use.KEYCLOAK);
	}

}

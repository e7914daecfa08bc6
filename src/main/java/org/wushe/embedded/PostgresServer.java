package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL with two databases: the application's, whose owner only the migrations use
 * and whose application role cannot step around row-level security, and Keycloak's.
 */
final class PostgresServer extends Server {

	static final String OWNER = "wushe_owner";

	static final String APPLICATION = "wushe_app";

	static final String KEYCLOAK = "keycloak";

	private static final String MAJOR = "18";

	private Path program = Path.of("");

	PostgresServer(Surroundings surroundings) {
		super("postgres", "PostgreSQL", Distribution.POSTGRES, surroundings);
	}

	@Override
	void check() {
		super.check();
		String remedy = "Restore the whole of %s from a backup, since its parts belong together, or move the whole away to start with empty data"
			.formatted(data().getParent());
		try {
			Path version = data().resolve("PG_VERSION");
			if (Files.exists(version)) {
				String found = Files.readString(version).strip();
				if (!found.equals(MAJOR)) {
					throw new EmbeddedFailure("The folder %s belongs to PostgreSQL %s and this Wushe brings %s"
						.formatted(data(), found.isEmpty() ? "of no version" : found, MAJOR), remedy);
				}
			}
			else if (Files.exists(data()) && !isEmpty(data())) {
				throw new EmbeddedFailure(
						"The folder %s is not a PostgreSQL database: PG_VERSION is missing".formatted(data()), remedy);
			}
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("Cannot read %s: %s".formatted(data(), ex.getMessage()), remedy);
		}
	}

	@Override
	void prepare() throws IOException {
		this.program = unpack((folder) -> {
		});
		if (!Files.exists(data().resolve("PG_VERSION"))) {
			doing("建立数据库 creating the database");
			initialize();
		}
	}

	/** Beside its final place, so that a database is there completely or not at all. */
	private void initialize() throws IOException {
		Path workshop = data().resolveSibling(".postgres-new");
		FileSystemUtils.deleteRecursively(workshop);
		Files.createDirectories(workshop);
		Path password = Files.writeString(workshop.resolve("password"), this.surroundings.passwords().superuser());
		this.surroundings.isolation().own(workshop);
		Path cluster = workshop.resolve("cluster");
		Child initdb = fork(List.of(program("initdb"), "-D", cluster.toString(), "-U", "postgres", "-A",
				"scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale=C", "--locale-provider=icu",
				"--icu-locale=zh-Hans-CN"));
		while (initdb.alive()) {
			initdb.pause(Duration.ofSeconds(1));
		}
		if (initdb.exitCode() != 0) {
			throw new EmbeddedFailure("PostgreSQL cannot create its database: " + new LogTail(log()).lastWords(),
					"See %s; the folder %s must be writable".formatted(log(), data().getParent()));
		}
		Files.deleteIfExists(data());
		Files.move(cluster, data());
		FileSystemUtils.deleteRecursively(workshop);
	}

	@Override
	Child start() {
		return fork(List.of(program("postgres"), "-D", data().toString(), "-p",
				String.valueOf(port(Ports.Use.POSTGRES)), "-c", "listen_addresses=127.0.0.1", "-c",
				"unix_socket_directories=", "-c", "max_wal_size=512MB", "-c", "max_connections=200"));
	}

	private Child fork(List<String> command) {
		List<String> wrapped = this.surroundings.isolation().wrap(command, "QUIT", true);
		return Child.fork(wrapped, Map.of("LC_ALL", "C"), this.program, log());
	}

	@Override
	boolean ready() {
		try (Connection connection = connect("postgres", "postgres", this.surroundings.passwords().superuser())) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	boolean hindered(LogTail log) {
		return log.contains("pre-existing shared memory block") || log.contains("lock file \"postmaster.pid\"");
	}

	/** Roles and databases; whatever is there already stays. */
	@Override
	void complete() {
		Passwords passwords = this.surroundings.passwords();
		try (Connection connection = connect("postgres", "postgres", passwords.superuser());
				Statement statement = connection.createStatement()) {
			role(statement, OWNER, passwords.owner());
			role(statement, APPLICATION, passwords.application());
			role(statement, KEYCLOAK, passwords.keycloakDatabase());
			database(statement, "wushe", OWNER);
			statement.execute("GRANT CONNECT ON DATABASE wushe TO " + APPLICATION);
			database(statement, "keycloak", KEYCLOAK);
		}
		catch (SQLException ex) {
			throw new EmbeddedFailure("Cannot set up the database in %s: %s".formatted(data(), ex.getMessage()),
					"See %s; if the database is damaged, restore the whole of %s from a backup".formatted(log(),
							data().getParent()));
		}
	}

	private static void role(Statement statement, String role, String password) throws SQLException {
		if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(role))) {
			statement.execute("CREATE ROLE " + role);
		}
		statement.execute("ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
			.formatted(role, password));
	}

	private static void database(Statement statement, String name, String owner) throws SQLException {
		if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name))) {
			statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
			statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next();
		}
	}

	/** Fast: sessions are ended, nothing committed is lost. */
	@Override
	String stopSignal() {
		return "INT";
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(Ports.Use.POSTGRES), database);
	}

	private Connection connect(String database, String user, String password) throws SQLException {
		return DriverManager.getConnection(url(database) + "?connectTimeout=2&loginTimeout=5&ApplicationName=wushe",
				user, password);
	}

	private String program(String name) {
		return this.program.resolve("bin").resolve(name).toString();
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

}

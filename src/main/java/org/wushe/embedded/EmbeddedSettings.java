package org.wushe.embedded;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded servers. A port of 0 means any free one.
 *
 * @param enabled whether the application starts the four servers itself; if not, the
 * addresses of outside servers are needed
 * @param home where the unpacked servers lie, {@code ~/.wushe} by default
 * @param data where the servers keep their data, {@code <home>/data} by default; only one
 * application at a time
 * @param archives where the build has put the servers' archives, in the layout of a Maven
 * repository, {@code ~/.m2/repository} by default
 * @param await what the application waits for before it starts up itself
 * @param startTimeout how long one server may take to start
 * @param minimumDisk least free space below home and data
 * @param minimumMemory least memory available before the servers start
 * @param quickStart whether the servers should rather be ready early than work fast
 * later, as tests and short looks want it
 * @param stopWithParent whether the application ends when the process that started it,
 * for example Maven, is gone
 */
@ConfigurationProperties("wushe.embedded")
record EmbeddedSettings(@DefaultValue("true") boolean enabled, Path home, Path data, Path archives,
		@DefaultValue("database") Await await, @DefaultValue("300s") Duration startTimeout,
		@DefaultValue("2GB") DataSize minimumDisk, @DefaultValue("3GB") DataSize minimumMemory, boolean quickStart,
		boolean stopWithParent, @DefaultValue Postgres postgres, @DefaultValue Zeebe zeebe,
		@DefaultValue Elasticsearch elasticsearch, @DefaultValue Keycloak keycloak) {

	EmbeddedSettings {
		Path user = Path.of(System.getProperty("user.home"));
		home = absolute(home, user.resolve(".wushe"));
		data = absolute(data, home.resolve("data"));
		archives = absolute(archives, user.resolve(".m2/repository"));
	}

	static EmbeddedSettings of(Environment environment) {
		return Binder.get(environment).bindOrCreate("wushe.embedded", EmbeddedSettings.class);
	}

	private static Path absolute(Path path, Path otherwise) {
		return (path == null || path.toString().isEmpty()) ? otherwise : path.toAbsolutePath().normalize();
	}

	/** The data folder of one server. */
	Path data(String server) {
		return this.data.resolve(server);
	}

	/** The log file of one server. */
	Path log(String server) {
		return this.data.resolve("logs").resolve(server + ".log");
	}

	enum Await {

		/** Only the database; the other servers come up beside the application. */
		DATABASE,

		/** All four servers. */
		ALL

	}

	record Postgres(@DefaultValue("15432") int port) {
	}

	/**
	 * @param port of the gateway, where the clients connect
	 */
	record Zeebe(@DefaultValue("26500") int port, @DefaultValue("26501") int commandPort,
			@DefaultValue("26502") int internalPort, @DefaultValue("9600") int monitoringPort) {
	}

	/**
	 * @param heap what its program may keep in memory; more for hundreds of thousands of
	 * entries
	 */
	record Elasticsearch(@DefaultValue("9200") int port, @DefaultValue("9300") int transportPort,
			@DefaultValue("512MB") DataSize heap) {
	}

	/**
	 * @param enabled false where people sign in at a Keycloak that is there already:
	 * {@code wushe.keycloak.url} says where
	 */
	record Keycloak(@DefaultValue("true") boolean enabled, @DefaultValue("8180") int port,
			@DefaultValue("9000") int managementPort) {
	}

}

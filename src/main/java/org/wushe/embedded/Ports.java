package org.wushe.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ports the servers listen on, all on the loopback interface.
 */
final class Ports {

	/** A port of an embedded server and the setting that moves it. */
	enum Use {

		POSTGRES("postgres.port"), ZEEBE("zeebe.port"), ZEEBE_COMMAND("zeebe.command-port"),
		ZEEBE_INTERNAL("zeebe.internal-port"), ZEEBE_MONITORING("zeebe.monitoring-port"),
		ELASTICSEARCH("elasticsearch.port"), ELASTICSEARCH_TRANSPORT("elasticsearch.transport-port"),
		KEYCLOAK("keycloak.port"), KEYCLOAK_MANAGEMENT("keycloak.management-port");

		private final String setting;

		Use(String setting) {
			this.setting = "wushe.embedded." + setting;
		}

		String setting() {
			return this.setting;
		}

	}

	/**
	 * Any free port is sought below those that systems give to outgoing connections: one
	 * of these could be gone before a slow server binds it. Each process begins
	 * elsewhere, so that two that start at the same moment choose different ones.
	 */
	private static final int FIRST_QUIET = 20_000;

	private static final int FIRST_EPHEMERAL = 32_768;

	private static final int QUIET = FIRST_EPHEMERAL - FIRST_QUIET;

	/** More than one process needs. */
	private static final int BLOCK = 16;

	private final Map<Use, Integer> numbers;

	private Ports(Map<Use, Integer> numbers) {
		this.numbers = numbers;
	}

	int of(Use use) {
		return Objects.requireNonNull(this.numbers.get(use));
	}

	/**
	 * Checks that the ports are free, and chooses one where any will do.
	 * @throws EmbeddedFailure naming the port that is taken and its setting
	 */
	static Ports reserve(EmbeddedSettings settings) {
		Map<Use, Integer> numbers = new EnumMap<>(Use.class);
		List<ServerSocket> held = new ArrayList<>();
		try {
			for (Use use : used(settings)) {
				ServerSocket socket = bind(wanted(settings, use), use.setting());
				held.add(socket);
				numbers.put(use, socket.getLocalPort());
			}
		}
		finally {
			held.forEach(Ports::close);
		}
		return new Ports(numbers);
	}

	/**
	 * Checks a single port, the application's own.
	 * @throws EmbeddedFailure naming the port and its setting
	 */
	static void requireFree(int port, String setting) {
		if (port > 0) {
			close(bind(port, setting));
		}
	}

	private static Set<Use> used(EmbeddedSettings settings) {
		return settings.keycloak().enabled() ? EnumSet.allOf(Use.class)
				: EnumSet.complementOf(EnumSet.of(Use.KEYCLOAK, Use.KEYCLOAK_MANAGEMENT));
	}

	private static int wanted(EmbeddedSettings settings, Use use) {
		return switch (use) {
			case POSTGRES -> settings.postgres().port();
			case ZEEBE -> settings.zeebe().port();
			case ZEEBE_COMMAND -> settings.zeebe().commandPort();
			case ZEEBE_INTERNAL -> settings.zeebe().internalPort();
			case ZEEBE_MONITORING -> settings.zeebe().monitoringPort();
			case ELASTICSEARCH -> settings.elasticsearch().port();
			case ELASTICSEARCH_TRANSPORT -> settings.elasticsearch().transportPort();
			case KEYCLOAK -> settings.keycloak().port();
			case KEYCLOAK_MANAGEMENT -> settings.keycloak().managementPort();
		};
	}

	private static ServerSocket bind(int port, String setting) {
		return (port > 0) ? tryBind(port).orElseThrow(() -> taken(port, setting))
				: IntStream.range(0, QUIET)
					.map(next -> FIRST_QUIET + (begin() + next) % QUIET)
					.mapToObj(Ports::tryBind)
					.flatMap(Optional::stream)
					.findFirst()
					.orElseThrow();
	}

	private static int begin() {
		return (int) (ProcessHandle.current().pid() % (QUIET / BLOCK)) * BLOCK;
	}

	private static Optional<ServerSocket> tryBind(int port) {
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return Optional.of(socket);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	static EmbeddedFailure taken(int port, String setting) {
		return new EmbeddedFailure("Port %d (%s) is in use".formatted(port, setting),
				"Another Wushe may be running: stop it or whatever holds the port, or choose another with --%s=…"
					.formatted(setting));
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// An unconnected socket has nothing to lose.
		}
	}

}

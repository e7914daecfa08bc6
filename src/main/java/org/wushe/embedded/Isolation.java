package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What stands before a server's own command line: it must die with the application,
 * {@code kill -9} included, and it must not run as root where it refuses to.
 */
final class Isolation {

	/** nobody, who exists in every Linux user table. */
	private static final String NOBODY = "65534";

	private static final List<String> OWN_NAMESPACE = List.of("unshare", "--map-user=" + NOBODY,
			"--map-group=" + NOBODY);

	/**
	 * Where namespaces are forbidden, as in most containers: nobody, who may yet pass
	 * through folders that only root can enter, such as root's home.
	 */
	private static final List<String> NOBODY_WITH_ACCESS = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
			"--clear-groups", "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override",
			"--ambient-caps=+dac_override");

	private static final List<String> PLAIN_NOBODY = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
			"--clear-groups");

	/**
	 * Stands between the application and a server where the kernel cannot signal a
	 * parent's death: its standard input closes when the application is gone.
	 */
	private static final String WATCHDOG = """
			exec 3<&0
			"$@" <&3 &
			server=$!
			trap 'kill -TERM $server' TERM
			trap 'kill -INT $server' INT
			(cat >/dev/null <&3; $WUSHE_END) 2>/dev/null &
			watch=$!
			while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
			kill $watch 2>/dev/null
			exit $status
			""";

	/**
	 * Stands before a server that starts another process of its own and would not end it
	 * in time when the application dies: all of them are one group. Not told by HUP,
	 * which is ignored by whatever was started with nohup.
	 */
	private static final String LEADER = """
			"$@" &
			server=$!
			trap 'kill -TERM $server' TERM
			trap 'kill -TERM $server; (sleep 2; kill -KILL 0) &' USR1
			while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
			exit $status
			""";

	private final boolean root;

	private final boolean deathSignal;

	private final List<String> notRoot;

	private Isolation(boolean root, boolean deathSignal, List<String> notRoot) {
		this.root = root;
		this.deathSignal = deathSignal;
		this.notRoot = notRoot;
	}

	/** Finds out what this machine allows. */
	static Isolation find() {
		boolean root = isRoot();
		boolean deathSignal = works(List.of("setpriv", "--pdeathsig", "KILL"));
		List<String> notRoot = root ? Stream.of(OWN_NAMESPACE, NOBODY_WITH_ACCESS, PLAIN_NOBODY)
			.filter(Isolation::works)
			.findFirst()
			.orElseThrow(() -> new EmbeddedFailure(
					"PostgreSQL and Elasticsearch refuse to run as root, and this machine allows neither unshare nor setpriv to give root up",
					"Run Wushe as an ordinary user"))
				: List.of();
		return new Isolation(root, deathSignal, notRoot);
	}

	/** For machines whose kernel cannot signal a parent's death. */
	static Isolation watched() {
		return new Isolation(false, false, List.of());
	}

	/**
	 * @param command the server's own command line
	 * @param deathSignal the signal it gets when the application dies
	 * @param refusesRoot whether it does not run as root
	 */
	List<String> wrap(List<String> command, String deathSignal, boolean refusesRoot) {
		return wrap(command, refusesRoot, List.of("setpriv", "--pdeathsig", deathSignal, "setsid"),
				"kill -%s $server".formatted(deathSignal));
	}

	/**
	 * For a server that starts another process of its own: when the application dies it
	 * is asked to end, and killed with its children if it has not after two seconds.
	 */
	List<String> wrapWithChildren(List<String> command, boolean refusesRoot) {
		return wrap(command, refusesRoot, List.of("setpriv", "--pdeathsig", "USR1", "setsid", "sh", "-c", LEADER, "sh"),
				"kill -TERM $server; sleep 2; pkill -KILL -P $server; kill -KILL $server");
	}

	private List<String> wrap(List<String> command, boolean refusesRoot, List<String> signalled, String end) {
		List<String> wrapped = new ArrayList<>();
		if (refusesRoot) {
			wrapped.addAll(this.notRoot);
		}
		wrapped.addAll(this.deathSignal ? signalled : List.of("sh", "-c", WATCHDOG.replace("$WUSHE_END", end), "sh"));
		wrapped.addAll(command);
		return wrapped;
	}

	/** Hands a folder to the user that the server will run as. */
	void own(Path folder) throws IOException {
		if (!this.root || this.notRoot.equals(OWN_NAMESPACE)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) all::iterator) {
				Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
				Files.setAttribute(path, "unix:gid", Integer.valueOf(NOBODY));
			}
		}
	}

	private static boolean isRoot() {
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException ex) {
			return "root".equals(System.getProperty("user.name"));
		}
	}

	private static boolean works(List<String> prefix) {
		List<String> command = new ArrayList<>(prefix);
		command.add("true");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}

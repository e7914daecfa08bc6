package org.wushe.basedata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processor seconds of the application and of the servers it has started, from
 * {@code /proc}. What a process has used counts on after its end: it is then part of what
 * its parent's children have used.
 *
 * @param seconds by server
 */
record ProcessorTime(Map<String, Double> seconds) {

	private static final List<String> SERVERS = List.of("postgres", "zeebe", "elasticsearch", "keycloak");

	/** The unit of {@code /proc/<pid>/stat} (USER_HZ), on every Linux. */
	private static final double TICKS_A_SECOND = 100;

	/**
	 * @throws IllegalStateException where there is no {@code /proc}
	 */
	static ProcessorTime now() {
		Map<String, Double> seconds = new LinkedHashMap<>();
		ProcessHandle self = ProcessHandle.current();
		seconds.put("application", own(self));
		self.children()
			.forEach(child -> server(child)
				.ifPresent(server -> seconds.merge(server, withDescendants(child), Double::sum)));
		return new ProcessorTime(seconds);
	}

	ProcessorTime since(ProcessorTime before) {
		Map<String, Double> difference = new LinkedHashMap<>();
		this.seconds.forEach((name, used) -> difference.put(name, used - before.seconds().getOrDefault(name, 0.0)));
		return new ProcessorTime(difference);
	}

	double sum() {
		return this.seconds.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/**
	 * The name of the folder that it keeps its data in stands in the command line of
	 * each.
	 */
	private static Optional<String> server(ProcessHandle child) {
		String commands = Stream.concat(Stream.of(child), child.descendants())
			.map(ProcessorTime::commandLine)
			.collect(Collectors.joining(" "));
		return SERVERS.stream().filter(server -> commands.contains("/" + server)).findFirst();
	}

	private static String commandLine(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())));
		}
		catch (IOException gone) {
			return "";
		}
	}

	private static double withDescendants(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.descendants()).mapToDouble(each -> ticks(each, 4)).sum()
				/ TICKS_A_SECOND;
	}

	private static double own(ProcessHandle self) {
		return ticks(self, 2) / TICKS_A_SECOND;
	}

	/**
	 * @param columns 2 for the process itself, 4 for its ended children as well
	 */
	private static double ticks(ProcessHandle process, int columns) {
		try {
			String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
			String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return Stream.of(afterName).skip(11).limit(columns).mapToDouble(Double::parseDouble).sum();
		}
		catch (IOException gone) {
			if (!Files.exists(Path.of("/proc/self/stat"))) {
				throw new IllegalStateException("processor time is counted on Linux only", gone);
			}
			return 0;
		}
	}

}

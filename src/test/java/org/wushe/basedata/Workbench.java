package org.wushe.basedata;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * The machine that is measured on.
 *
 * @param load how many processes wanted a core in the minute before
 */
record Workbench(Instant at, int cores, String processor, long memoryGigabytes, String system, String java, double load,
		String servers) {

	static Workbench ofMachine(String servers) {
		OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return new Workbench(Instant.now().truncatedTo(ChronoUnit.MINUTES), machine.getAvailableProcessors(),
				processorModel(), Math.round(machine.getTotalMemorySize() / (double) (1L << 30)),
				"%s %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
						System.getProperty("os.arch")),
				"%s %s".formatted(System.getProperty("java.vendor"), System.getProperty("java.runtime.version")),
				machine.getSystemLoadAverage(), servers);
	}

	String text() {
		return """
				%s · %d cores, %s · %d GB memory · %s · Java %s · %s · load before: %.2f
				""".formatted(this.at, this.cores, this.processor, this.memoryGigabytes, this.system, this.java,
				this.servers, this.load);
	}

	private static String processorModel() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter(line -> line.startsWith("model name"))
				.map(line -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("processor unknown");
		}
		catch (IOException elsewhere) {
			return "processor unknown";
		}
	}

}

package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.springframework.util.unit.DataSize;

/**
 * What this machine has left for four servers.
 */
final class Machine {

	private Machine() {
	}

	/**
	 * @throws EmbeddedFailure if there is too little disk space or memory, or the system
	 * is none the servers run on
	 */
	static void check(EmbeddedSettings settings) {
		if (System.getProperty("os.name").startsWith("Windows")) {
			throw new EmbeddedFailure("The embedded servers run on Linux and macOS",
					"Run Wushe in WSL, or use servers elsewhere with --wushe.embedded.enabled=false");
		}
		requireDisk(settings.home(), "wushe.embedded.home", settings.minimumDisk());
		requireDisk(settings.data(), "wushe.embedded.data", settings.minimumDisk());
		OptionalLong available = availableMemory();
		if (available.isPresent() && available.getAsLong() < settings.minimumMemory().toBytes()) {
			throw new EmbeddedFailure(
					"Only %d MB of memory are available and the four servers need %d MB"
						.formatted(available.getAsLong() >> 20, settings.minimumMemory().toMegabytes()),
					"Close other programs, or use servers elsewhere with --wushe.embedded.enabled=false");
		}
	}

	private static void requireDisk(Path folder, String setting, DataSize minimum) {
		Path existing = folder;
		while (!Files.exists(existing) && existing.getParent() != null) {
			existing = existing.getParent();
		}
		try {
			long free = Files.getFileStore(existing).getUsableSpace();
			if (free < minimum.toBytes()) {
				throw new EmbeddedFailure(
						"Only %d MB are free on the disk of %s and Wushe needs %d MB".formatted(free >> 20, folder,
								minimum.toMegabytes()),
						"Free some space, or choose a folder on another disk with --%s=…".formatted(setting));
			}
		}
		catch (IOException ex) {
			throw new EmbeddedFailure("Cannot read the disk of %s: %s".formatted(folder, ex.getMessage()),
					"Choose another folder with --%s=…".formatted(setting));
		}
	}

	/** Bytes that can be had without swapping, where Linux tells. */
	private static OptionalLong availableMemory() {
		OptionalLong machine = number(Path.of("/proc/meminfo"), "MemAvailable:");
		if (machine.isEmpty()) {
			return machine;
		}
		long available = machine.getAsLong() << 10;
		OptionalLong limit = number(Path.of("/sys/fs/cgroup/memory.max"), "");
		OptionalLong used = number(Path.of("/sys/fs/cgroup/memory.current"), "");
		OptionalLong reclaimable = number(Path.of("/sys/fs/cgroup/memory.stat"), "inactive_file ");
		if (limit.isPresent() && used.isPresent()) {
			available = Math.min(available, limit.getAsLong() - used.getAsLong() + reclaimable.orElse(0));
		}
		return OptionalLong.of(available);
	}

	private static OptionalLong number(Path file, String key) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> line.startsWith(key))
				.map((line) -> line.replaceAll("\\D", ""))
				.filter((digits) -> !digits.isEmpty())
				.mapToLong(Long::parseLong)
				.findFirst();
		}
		catch (IOException ex) {
			return OptionalLong.empty();
		}
	}

}

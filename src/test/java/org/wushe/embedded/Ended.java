package org.wushe.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a process has ended. One whose parent is gone stays in the list of processes
 * until the first of all has asked for its exit code, which takes seconds on some
 * systems.
 */
public final class Ended {

	private Ended() {
	}

	public static boolean is(ProcessHandle process) {
		return !process.isAlive() || awaitsOnlyItsBurial(process.pid());
	}

	private static boolean awaitsOnlyItsBurial(long pid) {
		try {
			String state = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
			return state.startsWith("Z", state.lastIndexOf(')') + 2);
		}
		catch (IOException ex) {
			// Gone altogether, or a system without such files.
			return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
		}
	}

}

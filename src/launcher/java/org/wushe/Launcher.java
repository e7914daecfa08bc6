package org.wushe;

import java.lang.reflect.InvocationTargetException;

/**
 * Looks at the Java that runs it before an older one meets what it cannot even read.
 * Compiled for Java 17, as the loader of the jar is.
 */
public final class Launcher {

	private static final int NEEDED = 25;

	private Launcher() {
	}

	public static void main(String[] args) throws Throwable {
		int found = Runtime.version().feature();
		if (found < NEEDED) {
			System.err.println(refusal(found));
			System.exit(1);
		}
		try {
			Class.forName("org.wushe.WusheApplication").getMethod("main", String[].class).invoke(null, (Object) args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	static String refusal(int found) {
		return "Wushe cannot start: it needs Java " + NEEDED + " or newer, and this is Java " + found + " ("
				+ System.getProperty("java.home") + "). Install one (for example Temurin " + NEEDED
				+ ") and start the jar with it: /path/to/it/bin/java -jar wushe.jar.";
	}

}

package org.wushe.command;

import org.springframework.boot.ApplicationArguments;

/**
 * Something done once from the command line, {@code --wushe.command=<name>}; the
 * application does not serve meanwhile.
 */
public interface Command {

	/** Verb and noun with a hyphen, such as {@code verify-audit}. */
	String name();

	Outcome run(ApplicationArguments arguments);

	/**
	 * @param exitCode 0 if all is well
	 * @param message one line that says so, or what to do
	 */
	record Outcome(int exitCode, String message) {

		public static Outcome done(String message) {
			return new Outcome(0, message);
		}

		public static Outcome failed(String message) {
			return new Outcome(2, message);
		}

	}

}

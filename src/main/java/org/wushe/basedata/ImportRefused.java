package org.wushe.basedata;

import java.util.List;

/** A file that cannot be imported, and why, line by line. Nothing of it was written. */
public class ImportRefused extends RuntimeException {

	private static final int SHOWN = 20;

	private final List<String> problems;

	ImportRefused(List<String> problems) {
		super(text(problems));
		this.problems = List.copyOf(problems);
	}

	/** Such as {@code line 17: level 9 is not 1 to 6}. */
	public List<String> problems() {
		return this.problems;
	}

	private static String text(List<String> problems) {
		String shown = String.join("\n  ", problems.subList(0, Math.min(SHOWN, problems.size())));
		return "nothing was imported:\n  " + shown
				+ ((problems.size() > SHOWN) ? "\n  and %d more".formatted(problems.size() - SHOWN) : "");
	}

}

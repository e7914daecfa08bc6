package org.wushe.basedata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wushe.basedata.StepTimes.Step;

/**
 * The document that holds the figures, between marks; what people write around them
 * stays.
 */
record BenchmarkPage(Path file) {

	private static final String END = "<!-- end of the figures -->";

	/**
	 * The figures of the walk.
	 * @param more what is said below them, if anything
	 */
	void write(Workbench workbench, List<BenchmarkRun> runs, String... more) throws IOException {
		put("walk", workbench.text() + "\n" + summary(runs) + "\n" + steps(runs)
				+ Stream.of(more).map(words -> "\n" + words + "\n").collect(Collectors.joining()));
	}

	/** Puts the text in the place of that name. */
	void put(String name, String text) throws IOException {
		String mark = "<!-- figures, written by the benchmark: %s -->".formatted(name);
		String page = Files.readString(this.file);
		int begin = page.indexOf(mark);
		int end = page.indexOf(END, begin);
		if (begin < 0 || end < begin) {
			throw new IllegalStateException("%s has no place for the figures: %s … %s".formatted(this.file, mark, END));
		}
		Files.writeString(this.file,
				page.substring(0, begin + mark.length()) + "\n\n" + text + "\n" + page.substring(end));
	}

	static String line(BenchmarkRun run) {
		return "C = %d: %d cases closed, %d unmet, %.1f cases/s, %.1f ms CPU and %.1f kB a case; open → visible p50 %.0f p99 %.0f ms; whole case p50 %.0f p99 %.0f ms; CPU %s; disk %s; settled after %.1f s more"
			.formatted(run.clients(), run.completed(), run.unmet(), run.casesASecond(), run.processorMillisACase(),
					run.kilobytesACase(), run.times().percentile(Step.VISIBLE, 0.5),
					run.times().percentile(Step.VISIBLE, 0.99), run.times().percentile(Step.WHOLE, 0.5),
					run.times().percentile(Step.WHOLE, 0.99),
					perCase(run.processor().seconds(), 1000.0 / run.completed()),
					perCase(run.disk().bytes(), 0.001 / run.completed()),
					run.settled().minus(run.took()).toMillis() / 1000.0);
	}

	private static String summary(List<BenchmarkRun> runs) {
		return table("", runs, run -> "C = " + run.clients()) + row("cases closed", runs, run -> "" + run.completed())
				+ row("other cases open meanwhile", runs, run -> "" + run.open())
				+ row("**cases/s**, until the last is closed", runs, run -> "**%.1f**".formatted(run.casesASecond()))
				+ row("cases/s, until all that follows is done too", runs,
						run -> "%.1f".formatted(run.settledCasesASecond()))
				+ row("CPU a case, ms", runs, run -> "%.1f".formatted(run.processorMillisACase()))
				+ row("… of which, ms", runs, run -> perCase(run.processor().seconds(), 1000.0 / run.completed()))
				+ row("disk a case, kB", runs, run -> "%.1f".formatted(run.kilobytesACase()))
				+ row("… of which, kB", runs, run -> perCase(run.disk().bytes(), 0.001 / run.completed()));
	}

	private static String steps(List<BenchmarkRun> runs) {
		StringBuilder rows = new StringBuilder(
				table("p50 / p95 / p99 of each step, ms", runs, run -> "C = " + run.clients()));
		for (Step step : Step.values()) {
			rows.append(row(step.words(), runs, run -> "%.0f / %.0f / %.0f".formatted(run.times().percentile(step, 0.5),
					run.times().percentile(step, 0.95), run.times().percentile(step, 0.99))));
		}
		return rows.toString();
	}

	static String perCase(Map<String, ? extends Number> amounts, double factor) {
		return amounts.entrySet()
			.stream()
			.map(amount -> String.format(Locale.ROOT, "%s %.1f", amount.getKey(),
					amount.getValue().doubleValue() * factor))
			.collect(Collectors.joining(", "));
	}

	private static String table(String title, List<BenchmarkRun> runs, Function<BenchmarkRun, String> head) {
		return row(title, runs, head) + "|---|" + "---:|".repeat(runs.size()) + "\n";
	}

	private static String row(String title, List<BenchmarkRun> runs, Function<BenchmarkRun, String> cell) {
		return runs.stream().map(cell).collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
	}

}

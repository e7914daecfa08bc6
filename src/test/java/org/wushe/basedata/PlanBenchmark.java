package org.wushe.basedata;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.wushe.planning.solver.Greedy;
import org.wushe.planning.solver.Optimizer;
import org.wushe.planning.solver.Problems;
import org.wushe.planning.solver.Request;
import org.wushe.planning.solver.Slot;

/**
 * Measures what a plan for many needs is worth beside giving them out one by one, and
 * what it costs, both by the same rules: 300 needs, 80 offerings, places for fewer and
 * for as many as there are. It needs no server.
 */
final class PlanBenchmark {

	private static final int NEEDS = 300;

	private static final int OFFERINGS = 80;

	private static final int MOVES_A_NEED = 1000;

	private static final int DISTRICTS = 5;

	private PlanBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		Optimizer optimizer = new Optimizer(Problems.TRAVEL, (long) MOVES_A_NEED * NEEDS);
		optimizer.solve(Problems.district(0, NEEDS, OFFERINGS, 70), Map.of(), stop -> {
		});
		StringBuilder rows = new StringBuilder();
		for (int places : List.of(70, 90, 110)) {
			Figures greedy = new Figures();
			Figures plan = new Figures();
			for (int district = 1; district <= DISTRICTS; district++) {
				List<Request> requests = Problems.district(district, NEEDS, OFFERINGS, places);
				long begun = System.nanoTime();
				greedy.add(requests, Greedy.assign(requests, Map.of(), Problems.TRAVEL), begun);
				begun = System.nanoTime();
				plan.add(requests, optimizer.solve(requests, Map.of(), stop -> {
				}).slots(), begun);
			}
			rows.append(greedy.row("one by one, places for %d %%".formatted(places)))
				.append(plan.row("**plan**, places for %d %%".formatted(places)));
		}
		System.out.print(rows);
		new BenchmarkPage(Path.of(System.getProperty("bench.page"))).put("plan", Workbench.ofMachine("no server").text()
				+ "\n| mean of %d districts | unassigned | too late | sum of the scores | km in all | seconds |\n|---|---:|---:|---:|---:|---:|\n"
					.formatted(DISTRICTS)
				+ rows);
	}

	/** What came of it in all districts together. */
	private static final class Figures {

		private int unassigned;

		private long late;

		private double score;

		private double kilometers;

		private double seconds;

		void add(List<Request> requests, Map<UUID, Slot> slots, long begun) {
			this.seconds += (System.nanoTime() - begun) / 1e9;
			this.unassigned += requests.size() - slots.size();
			this.late += Problems.late(requests, slots);
			this.score += Problems.sum(requests, slots);
			this.kilometers += Problems.kilometers(requests, slots);
		}

		String row(String name) {
			return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.0f | %.2f |%n", name,
					this.unassigned / (double) DISTRICTS, this.late / (double) DISTRICTS, this.score / DISTRICTS,
					this.kilometers / DISTRICTS, this.seconds / DISTRICTS);
		}

	}

}

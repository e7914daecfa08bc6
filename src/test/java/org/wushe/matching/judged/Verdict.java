package org.wushe.matching.judged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.wushe.matching.judged.JudgedNeed.Filing;

/** How one way of finding services did over all needs of several sets. */
final class Verdict {

	/** The same for the same needs. */
	private static final long SEED = 1;

	private static final int DRAWS = 2000;

	private final String name;

	private final List<Figure> figures = new ArrayList<>();

	private final List<String> forbidden = new ArrayList<>();

	Verdict(String name) {
		this.name = name;
	}

	private record Figure(long seed, JudgedNeed need, double ndcg, double recall) {
	}

	/**
	 * @param found the best first; only the first ten count
	 */
	void add(JudgedSet set, JudgedNeed need, List<UUID> found) {
		List<UUID> named = found.subList(0, Math.min(Gain.LENGTH, found.size()));
		List<Integer> best = set.grades(need);
		List<Integer> grades = named.stream().map(id -> set.grade(need, id)).toList();
		this.figures.add(new Figure(set.seed(), need, Gain.ndcg(grades, best), Gain.recall(grades, best)));
		named.stream()
			.filter(id -> !set.isEligible(need, id))
			.forEach(id -> this.forbidden.add(id + " for " + need.written().description()));
	}

	int count() {
		return this.figures.size();
	}

	double ndcg() {
		return mean(Figure::ndcg, figure -> true);
	}

	double recall() {
		return mean(Figure::recall, figure -> true);
	}

	/** What was named although the rules forbid it. */
	List<String> forbidden() {
		return this.forbidden;
	}

	/**
	 * Where nineteen of twenty means would lie if as many needs were drawn from these
	 * again and again.
	 */
	private double[] interval() {
		Random random = new Random(SEED);
		double[] means = new double[DRAWS];
		for (int draw = 0; draw < DRAWS; draw++) {
			double sum = 0;
			for (int i = 0; i < count(); i++) {
				sum += this.figures.get(random.nextInt(count())).ndcg;
			}
			means[draw] = sum / count();
		}
		Arrays.sort(means);
		return new double[] { means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40] };
	}

	static String head(Verdict one) {
		String seeds = String.join(" | ", one.seeds().stream().map(seed -> "seed " + seed).toList());
		return "|  | nDCG@10 | 95 %% interval | %s | recall@10 | named though not eligible |\n|---|---:|---:|%s---:|---:|\n"
			.formatted(seeds, "---:|".repeat(one.seeds().size()));
	}

	String row() {
		double[] interval = interval();
		String seeds = String.join(" | ",
				seeds().stream()
					.map(seed -> "%.3f".formatted(mean(Figure::ndcg, figure -> figure.seed == seed)))
					.toList());
		return "| %s | **%.3f** | %.3f–%.3f | %s | %.3f | %d |\n".formatted(this.name, ndcg(), interval[0], interval[1],
				seeds, recall(), this.forbidden.size());
	}

	private List<Long> seeds() {
		return this.figures.stream().map(Figure::seed).distinct().toList();
	}

	static String partsHead(Verdict one) {
		return """
				| nDCG@10 | category right (%d) | only the heading (%d) | the shelf beside (%d) | cannot leave home (%d) | little money (%d) |
				|---|---:|---:|---:|---:|---:|
				"""
			.formatted(parts().stream().map(part -> one.figures.stream().filter(of(part)).count()).toArray());
	}

	String partsRow() {
		return "| %s | %s |\n".formatted(this.name, String.join(" | ",
				parts().stream().map(part -> "%.3f".formatted(mean(Figure::ndcg, of(part)))).toList()));
	}

	private static List<Predicate<JudgedNeed>> parts() {
		return List.of(need -> need.filing() == Filing.RIGHT, need -> need.filing() == Filing.PARENT,
				need -> need.filing() == Filing.SIBLING, JudgedNeed::homebound, JudgedNeed::isPoor);
	}

	private static Predicate<Figure> of(Predicate<JudgedNeed> part) {
		return figure -> part.test(figure.need);
	}

	private double mean(ToDoubleFunction<Figure> figure, Predicate<Figure> part) {
		return this.figures.stream().filter(part).mapToDouble(figure).average().orElse(Double.NaN);
	}

}

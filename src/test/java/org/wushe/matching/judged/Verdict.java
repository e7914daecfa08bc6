package org.wushe.matching.judged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.wushe.matching.judged.JudgedNeed.Filing;

/** How one way of finding services did over the whole set. */
final class Verdict {

	private final JudgedSet set;

	private final Map<JudgedNeed, double[]> figures = new LinkedHashMap<>();

	private final List<String> forbidden = new ArrayList<>();

	Verdict(JudgedSet set) {
		this.set = set;
	}

	void add(JudgedNeed need, List<UUID> found) {
		List<Integer> best = this.set.grades(need);
		List<Integer> grades = found.stream().map(id -> this.set.grade(need, id)).toList();
		this.figures.put(need, new double[] { Gain.ndcg(grades, best), Gain.recall(grades, best) });
		found.stream()
			.filter(id -> !this.set.isEligible(need, id))
			.forEach(id -> this.forbidden.add(id + " for " + need.written().description()));
	}

	double ndcg() {
		return mean(0, need -> true);
	}

	/** What was named although the rules forbid it. */
	List<String> forbidden() {
		return this.forbidden;
	}

	String row(String name) {
		return "| %s | **%.3f** | %.3f | %d | %s |\n".formatted(name, ndcg(), mean(1, need -> true),
				this.forbidden.size(), parts());
	}

	private String parts() {
		List<Predicate<JudgedNeed>> parts = List.of(need -> need.filing() == Filing.RIGHT,
				need -> need.filing() == Filing.PARENT, need -> need.filing() == Filing.SIBLING, JudgedNeed::homebound,
				JudgedNeed::isPoor);
		return String.join(" | ", parts.stream().map(part -> "%.3f".formatted(mean(0, part))).toList());
	}

	static String head(List<JudgedNeed> needs) {
		return """
				|  | nDCG@10 | recall@10 | named though not eligible | nDCG: category right (%d) | only the heading (%d) | the shelf beside (%d) | cannot leave home (%d) | little money (%d) |
				|---|---:|---:|---:|---:|---:|---:|---:|---:|
				"""
			.formatted(count(needs, need -> need.filing() == Filing.RIGHT),
					count(needs, need -> need.filing() == Filing.PARENT),
					count(needs, need -> need.filing() == Filing.SIBLING), count(needs, JudgedNeed::homebound),
					count(needs, JudgedNeed::isPoor));
	}

	private static long count(List<JudgedNeed> needs, Predicate<JudgedNeed> part) {
		return needs.stream().filter(part).count();
	}

	private double mean(int figure, Predicate<JudgedNeed> part) {
		return this.figures.entrySet()
			.stream()
			.filter(entry -> part.test(entry.getKey()))
			.mapToDouble(entry -> entry.getValue()[figure])
			.average()
			.orElse(Double.NaN);
	}

}

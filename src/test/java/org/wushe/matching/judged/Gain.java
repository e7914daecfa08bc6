package org.wushe.matching.judged;

import java.util.List;

/** What a list of ten is worth, by the grades of what stands in it. */
final class Gain {

	static final int LENGTH = 10;

	private Gain() {
	}

	/**
	 * nDCG@10 with the gain 2^grade - 1.
	 * @param best the grades of all that there is, the best first
	 */
	static double ndcg(List<Integer> found, List<Integer> best) {
		double ideal = discounted(best);
		return (ideal == 0) ? 1 : discounted(found) / ideal;
	}

	private static double discounted(List<Integer> grades) {
		double sum = 0;
		for (int place = 0; place < Math.min(LENGTH, grades.size()); place++) {
			sum += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
		}
		return sum;
	}

	/** The share of what is worth finding, of ten at most, that stands in the list. */
	static double recall(List<Integer> found, List<Integer> best) {
		long worth = Math.min(LENGTH, relevant(best));
		return (worth == 0) ? 1 : (double) relevant(found.subList(0, Math.min(LENGTH, found.size()))) / worth;
	}

	private static long relevant(List<Integer> grades) {
		return grades.stream().filter(grade -> grade >= JudgedSet.RELEVANT).count();
	}

}

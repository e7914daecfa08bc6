package org.wushe.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * What weights would have made of past cases, beside those in force. Only the candidates
 * that were kept of each case are put in order anew; what was not asked has no outcome,
 * so a figure says how well known good ones would have been found, not what would have
 * become of others.
 *
 * @param cases past cases in which a candidate was accepted and rated 3 or better
 * @param leftOut cases in which one was that had not been among the candidates: no
 * weights could have found it there
 * @param otherFirst how many of them would have had another first candidate
 */
public record WeightsTrial(int cases, int leftOut, int otherFirst, Quality inForce, Quality proposed) {

	/**
	 * How high the proven one stood, 0 to 1 each.
	 *
	 * @param first share of cases in which it came first
	 * @param amongThree among the first three
	 * @param amongTen among the first ten
	 * @param ndcg mean normalised discounted gain of the whole order
	 */
	public record Quality(double first, double amongThree, double amongTen, double ndcg) {

		static Quality of(List<Precedent> precedents, Weights weights) {
			return new Quality(mean(precedents, precedent -> among(precedent, weights, 1)),
					mean(precedents, precedent -> among(precedent, weights, 3)),
					mean(precedents, precedent -> among(precedent, weights, 10)),
					mean(precedents, precedent -> precedent.ndcg(precedent.ranked(weights))));
		}

		private static double among(Precedent precedent, Weights weights, int places) {
			Optional<UUID> proven = precedent.proven();
			return proven.isPresent() && precedent.ranked(weights).stream().limit(places).anyMatch(proven.get()::equals)
					? 1 : 0;
		}

		private static double mean(List<Precedent> precedents, ToDoubleFunction<Precedent> figure) {
			return precedents.stream().mapToDouble(figure).average().orElse(0);
		}

	}

	static WeightsTrial of(List<Precedent> all, Weights inForce, Weights proposed) {
		List<Precedent> proven = all.stream().filter(precedent -> precedent.proven().isPresent()).toList();
		List<Precedent> telling = proven.stream().filter(Precedent::tells).toList();
		int otherFirst = (int) telling.stream()
			.filter(precedent -> !precedent.ranked(inForce).getFirst().equals(precedent.ranked(proposed).getFirst()))
			.count();
		return new WeightsTrial(telling.size(), proven.size() - telling.size(), otherFirst,
				Quality.of(telling, inForce), Quality.of(telling, proposed));
	}

}

package org.wushe.matching;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

import org.wushe.library.ServiceCategory;

/**
 * What an organisation's past work says of it, for services of one category. Few outcomes
 * say little: each figure starts from what everybody's outcomes are like and moves with
 * the evidence, from the outermost ring inwards. The rings hold nothing in common, so
 * that an outcome that is better than the figure never lowers it.
 *
 * @param category what the organisation did in the category and below
 * @param related in the rest of what the category is part of
 * @param other in everything else
 * @param everybody what all other organisations did
 */
record Standing(Tally category, Tally related, Tally other, Tally everybody) {

	static final Standing NEW = new Standing(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

	/** As many outcomes of today as it takes to weigh as much as the prior. */
	private static final int PRIOR_STRENGTH = 5;

	private static final double PRIOR_RATING = 4;

	private static final double PRIOR_SHARE = 0.8;

	/**
	 * How near the outcomes are that a figure rests on.
	 */
	enum Basis {

		/** Of the category itself. */
		CATEGORY,
		/** Of related categories. */
		RELATED,
		/** Of other services. */
		OTHER,
		/** There are none. */
		NONE

	}

	/**
	 * What a figure rests on, of the nearest ring that has any.
	 *
	 * @param share of the best that was possible, recent outcomes with more weight
	 * @param count how many outcomes these are
	 */
	record Evidence(Basis basis, double share, int count) {
	}

	/**
	 * @param tallies of the organisation by category
	 * @param everybody of all organisations
	 */
	static Standing of(Map<String, Tally> tallies, String category, Tally everybody) {
		int dot = category.lastIndexOf('.');
		Tally own = within(tallies, category);
		Tally parent = (dot > 0) ? within(tallies, category.substring(0, dot)) : own;
		Tally all = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
		return new Standing(own, parent.minus(own), all.minus(parent), everybody.minus(all));
	}

	private static Tally within(Map<String, Tally> tallies, String ancestor) {
		return tallies.entrySet()
			.stream()
			.filter(each -> ServiceCategory.isWithin(each.getKey(), ancestor))
			.map(Map.Entry::getValue)
			.reduce(Tally.NONE, Tally::plus);
	}

	/** Bayesian mean of the ratings, 1 to 5. */
	double rating() {
		return figure(PRIOR_RATING, Tally::ratingSum, Tally::ratings);
	}

	/** 0 to 1. */
	double acceptance() {
		return figure(PRIOR_SHARE, Tally::accepted, Tally::answered);
	}

	/** 0 to 1. */
	double punctuality() {
		return figure(PRIOR_SHARE, Tally::punctual, Tally::served);
	}

	Evidence rated() {
		return evidence(Tally::ratingSum, Tally::ratings, Tally::ratingCount);
	}

	Evidence asked() {
		return evidence(Tally::accepted, Tally::answered, Tally::answeredCount);
	}

	Evidence served() {
		return evidence(Tally::punctual, Tally::served, Tally::servedCount);
	}

	private double figure(double prior, ToDoubleFunction<Tally> sum, ToDoubleFunction<Tally> weight) {
		double figure = prior;
		for (Tally ring : List.of(this.everybody, this.other, this.related, this.category)) {
			figure = (PRIOR_STRENGTH * figure + sum.applyAsDouble(ring))
					/ (PRIOR_STRENGTH + weight.applyAsDouble(ring));
		}
		return figure;
	}

	private Evidence evidence(ToDoubleFunction<Tally> sum, ToDoubleFunction<Tally> weight, ToIntFunction<Tally> count) {
		List<Tally> rings = List.of(this.category, this.related, this.other);
		for (int i = 0; i < rings.size(); i++) {
			Tally ring = rings.get(i);
			if (count.applyAsInt(ring) > 0 && weight.applyAsDouble(ring) > 0) {
				return new Evidence(Basis.values()[i], sum.applyAsDouble(ring) / weight.applyAsDouble(ring),
						count.applyAsInt(ring));
			}
		}
		return new Evidence(Basis.NONE, 0, 0);
	}

}

package org.wushe.matching;

import static org.wushe.matching.Factor.*;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wushe.identity.ChinaTime;
import org.wushe.identity.DivisionCode;
import org.wushe.library.AccessFeature;
import org.wushe.library.Capacity;
import org.wushe.library.Eligibility;
import org.wushe.library.Opening;
import org.wushe.library.ServiceCategory;
import org.wushe.library.TimeWish;
import org.wushe.library.Wanted;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Registration;
import org.wushe.parties.SpecialGroup;

/**
 * How well an offering fits a need: a pure function from the facts to one judgement per
 * factor. Doing better in a fact never lowers a judgement.
 */
final class Scoring {

	private static final double UNKNOWN = 0.5;

	/** What is left of a place's nearness for those who cannot go there. */
	private static final double STAYING_IN = 0.25;

	/** A figure as old as this says nothing any more. */
	private static final double STALE_DAYS = 90;

	/** Of five levels: 满意. What is better is welcome, what is worse tells. */
	private static final double SATISFIED = 4;

	/** What being better than that adds at most. */
	private static final double DELIGHT = 0.1;

	/** 8 hours on 7 days, the opening that D demands of community services. */
	private static final double FULL_WEEK_HOURS = 56;

	private final Weights weights;

	private final Instant now;

	private final Set<String> openers;

	Scoring(Weights weights, Instant now) {
		this(weights, now, Set.of());
	}

	/**
	 * @param openers the organisations in which whoever opened the case has an interest
	 */
	Scoring(Weights weights, Instant now, Set<String> openers) {
		this.weights = weights;
		this.now = now;
		this.openers = Set.copyOf(openers);
	}

	/** One reason for each factor that has a weight, in the factors' order. */
	List<MatchReason> reasons(Wanted wanted, Supply supply) {
		List<MatchReason> reasons = new ArrayList<>();
		for (Factor factor : Factor.values()) {
			double weight = this.weights.of(factor);
			if (weight > 0) {
				Judgement judgement = judge(factor, wanted, supply);
				reasons
					.add(new MatchReason(factor, judgement.finding, round(judgement.value), weight, judgement.params));
			}
		}
		return reasons;
	}

	static double score(List<MatchReason> reasons) {
		return reasons.stream().mapToDouble(MatchReason::contribution).sum();
	}

	private Judgement judge(Factor factor, Wanted wanted, Supply supply) {
		return switch (factor) {
			case CATEGORY -> category(wanted, supply);
			case TEXT -> text(wanted, supply);
			case ELIGIBILITY -> eligibility(wanted, supply);
			case DISTANCE -> distance(wanted, supply);
			case NEIGHBORHOOD -> neighborhood(wanted.place(), supply.offering().division());
			case CAPACITY -> capacity(supply);
			case FRESHNESS -> freshness(supply);
			case OPENING -> opening(wanted, supply);
			case COST -> cost(wanted, supply);
			case GRADE -> grade(wanted, supply);
			case RATING -> rating(supply.standing());
			case ACCEPTANCE -> share(supply.standing().acceptance(), supply.standing().asked());
			case PUNCTUALITY -> share(supply.standing().punctuality(), supply.standing().served());
			case INTEREST -> this.openers.contains(supply.organization().code()) ? new Judgement("OPENED", 0)
					: new Judgement("CLEAR", 1);
			case LOAD -> new Judgement("OPEN", 10.0 / (10 + supply.open()), "count", supply.open());
		};
	}

	/** As chosen; where the words of both have been read, as they say. */
	private static Judgement category(Wanted wanted, Supply supply) {
		Judgement chosen = category(wanted.categoryCode(), supply.offering().categoryCode());
		if (wanted.meant().isEmpty() || supply.wording().meant().isEmpty()) {
			return chosen;
		}
		double likeness = Lexicon.likeness(wanted.meant(), supply.wording().meant());
		boolean differs = chosen.value >= 0.5 != likeness >= 0.5;
		return new Judgement(!differs ? chosen.finding : (likeness >= 0.5) ? "MEANT" : "DOUBTFUL", likeness);
	}

	private static Judgement category(String wanted, String offered) {
		if (offered.equals(wanted)) {
			return new Judgement("EXACT", 1);
		}
		if (ServiceCategory.isWithin(offered, wanted)) {
			return new Judgement("NARROWER", 0.9);
		}
		return ServiceCategory.isWithin(wanted, offered) ? new Judgement("BROADER", 0.6)
				: new Judgement("SIBLING", 0.2);
	}

	private static Judgement text(Wanted wanted, Supply supply) {
		Words.Overlap overlap = Words.of(wanted.text(), supply.wording());
		return overlap.common().isEmpty() ? new Judgement("NONE", 0)
				: new Judgement("COMMON", overlap.value(), "words", String.join("、", overlap.common()));
	}

	/**
	 * What the person needs in particular is said with it: the filters have seen to it.
	 */
	private static Judgement eligibility(Wanted wanted, Supply supply) {
		Judgement admitted = admitted(wanted, supply.offering().eligibility());
		if (wanted.accessibility().isEmpty() && wanted.languages().isEmpty()) {
			return admitted;
		}
		List<String> met = new ArrayList<>();
		wanted.accessibility().stream().sorted().forEach(feature -> met.add("@library.feature." + feature));
		wanted.languages().stream().sorted().forEach(language -> met.add("@library.language." + language));
		return new Judgement("MEETS_" + admitted.finding, admitted.value, "features", String.join(" ", met));
	}

	private static Judgement admitted(Wanted wanted, Eligibility eligibility) {
		if (wanted.age() == null && eligibility.limitsAge()) {
			return new Judgement("AGE_UNKNOWN", UNKNOWN);
		}
		if (!eligibility.groups().isEmpty() || eligibility.limitsAge()) {
			return new Judgement("MEANT_FOR", 1);
		}
		return new Judgement(eligibility.residence().isEmpty() ? "OPEN_TO_ALL" : "OPEN_TO_RESIDENTS", 0.7);
	}

	private static Judgement distance(Wanted wanted, Supply supply) {
		Coordinates here = wanted.coordinates();
		Coordinates there = supply.offering().coordinates();
		if (here == null || there == null) {
			return new Judgement("UNKNOWN", UNKNOWN);
		}
		double meters = here.metersTo(there);
		boolean comes = supply.offering().accessibility().contains(AccessFeature.HOME_VISIT);
		double value = comes ? Nearness.riding(meters) : Nearness.walking(meters);
		if (!comes && Words.tellOfStayingIn(wanted.text())) {
			return new Judgement("STAYS_IN", value * STAYING_IN);
		}
		return (meters < 1000) ? new Judgement("METERS", value, "meters", Math.round(meters / 10) * 10)
				: new Judgement("KILOMETERS", value, "kilometers", Math.round(meters / 100) / 10.0);
	}

	private static Judgement neighborhood(DivisionCode need, DivisionCode offering) {
		if (shares(DivisionCode.Level.GRID, need, offering)) {
			return new Judgement("GRID", 1);
		}
		if (shares(DivisionCode.Level.COMMUNITY, need, offering)) {
			return new Judgement("COMMUNITY", 0.85);
		}
		if (shares(DivisionCode.Level.STREET, need, offering)) {
			return new Judgement("STREET", 0.5);
		}
		return shares(DivisionCode.Level.COUNTY, need, offering) ? new Judgement("COUNTY", 0.2)
				: new Judgement("ELSEWHERE", 0);
	}

	private static boolean shares(DivisionCode.Level level, DivisionCode one, DivisionCode other) {
		return one.level().compareTo(level) >= 0 && other.level().compareTo(level) >= 0
				&& one.at(level).equals(other.at(level));
	}

	private static Judgement capacity(Supply supply) {
		Capacity capacity = supply.offering().capacity();
		if (capacity == null) {
			return new Judgement("UNCOUNTED", UNKNOWN);
		}
		double left = supply.left();
		double value = (Math.min(1, left / 5) + left / Math.max(1, capacity.maximum())) / 2;
		return new Judgement("LEFT", value,
				Map.of("left", Integer.toString(supply.left()), "maximum", Integer.toString(capacity.maximum()), "unit",
						Phrases.keys("library.unit.", List.of(capacity.unit().name()))));
	}

	private Judgement freshness(Supply supply) {
		Capacity capacity = supply.offering().capacity();
		if (capacity == null) {
			return new Judgement("UNCOUNTED", UNKNOWN);
		}
		double days = Math.max(0, Duration.between(capacity.confirmedAt(), this.now).toHours() / 24.0);
		double value = Math.max(0, 1 - days / STALE_DAYS);
		long ago = ChronoUnit.DAYS.between(capacity.confirmedAt().atZone(ChinaTime.ZONE).toLocalDate(),
				this.now.atZone(ChinaTime.ZONE).toLocalDate());
		return (ago <= 0) ? new Judgement("TODAY", value) : new Judgement("CONFIRMED", value, "days", ago);
	}

	/** Open when it would suit; where nobody said when, the more the better. */
	private static Judgement opening(Wanted wanted, Supply supply) {
		if (supply.offering().opening().isEmpty()) {
			return new Judgement("UNKNOWN", UNKNOWN);
		}
		List<TimeWish> wished = wanted.times().stream().sorted().toList();
		if (!wished.isEmpty()) {
			List<TimeWish> met = wished.stream().filter(time -> time.isMetBy(supply.offering().opening())).toList();
			String times = Phrases.keys("library.time.",
					(met.isEmpty() ? wished : met).stream().map(Enum::name).toList());
			return met.isEmpty() ? new Judgement("NOT_THEN", 0, "times", times)
					: new Judgement("THEN", (1 + (double) met.size() / wished.size()) / 2, "times", times);
		}
		double hours = supply.offering().opening().stream().mapToDouble(Opening::weeklyHours).sum();
		return new Judgement("HOURS", Math.min(1, hours / FULL_WEEK_HOURS), "hours", Math.round(hours));
	}

	private static Judgement cost(Wanted wanted, Supply supply) {
		if (supply.offering().cost().isFree()) {
			return new Judgement("FREE", 1);
		}
		double yuan = supply.offering().cost().cents() / 100.0;
		boolean poor = wanted.groups().contains(SpecialGroup.LOW_INCOME);
		String figure = (yuan == Math.rint(yuan)) ? Long.toString((long) yuan) : Double.toString(yuan);
		return new Judgement(poor ? "PAID_BY_POOR" : "PAID", Price.value(yuan, poor), "yuan", figure);
	}

	/** From 3A on an organisation is preferred (社会组织评估管理办法). */
	private static Judgement grade(Wanted wanted, Supply supply) {
		int grade = supply.organization().gradeOn(wanted.day());
		if (grade == 0) {
			return (supply.organization().registration() == Registration.STATUTORY) ? new Judgement("STATUTORY", 0.6)
					: new Judgement("NONE", 0.2);
		}
		double value = (grade >= 3) ? 0.7 + 0.15 * (grade - 3) : 0.2 + 0.1 * grade;
		return new Judgement((grade >= 3) ? "PREFERRED" : "GRADED", value, "grade", grade);
	}

	private static Judgement rating(Standing standing) {
		double value = (1 - DELIGHT) * Math.min(1, (standing.rating() - 1) / (SATISFIED - 1))
				+ DELIGHT * (standing.rating() - 1) / 4;
		Standing.Evidence evidence = standing.rated();
		return (evidence.basis() == Standing.Basis.NONE) ? new Judgement("NONE", value)
				: new Judgement("RATED" + suffix(evidence), value,
						Map.of("mean", Double.toString(Math.round(10 * evidence.share()) / 10.0), "count",
								Integer.toString(evidence.count())));
	}

	private static Judgement share(double value, Standing.Evidence evidence) {
		return (evidence.basis() == Standing.Basis.NONE) ? new Judgement("NONE", value)
				: new Judgement("SHARE" + suffix(evidence), value,
						Map.of("percent", Long.toString(Math.round(100 * evidence.share())), "count",
								Integer.toString(evidence.count())));
	}

	/** Which services it rests on; all of the organisation where nothing is said. */
	private static String suffix(Standing.Evidence evidence) {
		return switch (evidence.basis()) {
			case CATEGORY -> "_CATEGORY";
			case RELATED -> "_RELATED";
			case OTHER, NONE -> "";
		};
	}

	/** Four digits are kept, so that what is stored adds up to what was ranked by. */
	private static double round(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

	private record Judgement(String finding, double value, Map<String, String> params) {

		Judgement(String finding, double value) {
			this(finding, value, Map.of());
		}

		Judgement(String finding, double value, String param, Object figure) {
			this(finding, value, Map.of(param, figure.toString()));
		}

	}

}

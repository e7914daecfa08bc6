package org.wushe.planning.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import org.wushe.needs.Urgency;

/**
 * What makes one plan better than another, see docs/adr/0013. Hard: no offering gives
 * more than it has, nobody is in two places at once; that nobody gets what is ruled out,
 * and nothing begins when it is closed or over, follows from what there is to choose.
 * Medium: needs without anything and, less bad, after what was promised, no number of
 * lesser ones outweighing one that is more urgent. Soft, in thousandths of the matching's
 * score: the matching, the way, the days of waiting, and that the work is spread.
 */
public class Rules implements ConstraintProvider {

	/** One more than there are needs in a plan. */
	private static final long OUTWEIGHS = 1_001;

	/** A kilometre costs as much as a hundredth of the matching's score. */
	private static final int METERS_A_POINT = 100;

	@Override
	public Constraint[] defineConstraints(ConstraintFactory factory) {
		return new Constraint[] { capacity(factory), oneAtATime(factory), unassigned(factory), late(factory),
				matching(factory), distance(factory), waiting(factory), evenLoad(factory) };
	}

	private static Constraint capacity(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.filter(assignment -> assignment.provider().left() < Integer.MAX_VALUE)
			.groupBy(Assignment::provider, ConstraintCollectors.count())
			.filter((provider, taken) -> taken > provider.left())
			.penalize(HardMediumSoftScore.ONE_HARD, (provider, taken) -> taken - provider.left())
			.asConstraint("capacity");
	}

	/**
	 * No visit meets as many others of its crew as there are people, so that each finds
	 * one who is not with others.
	 */
	private static Constraint oneAtATime(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.filter(Assignment::isVisit)
			.join(factory.forEach(Assignment.class).filter(Assignment::isVisit), Joiners.equal(Assignment::crew),
					Joiners.equal(Assignment::day))
			.filter(Assignment::clashesWith)
			.groupBy((visit, other) -> visit, ConstraintCollectors.countBi())
			.filter((visit, others) -> others > visit.othersMeanwhile())
			.penalize(HardMediumSoftScore.ONE_HARD, (visit, others) -> others - visit.othersMeanwhile())
			.asConstraint("one at a time");
	}

	private static Constraint unassigned(ConstraintFactory factory) {
		return factory.forEachIncludingUnassigned(Assignment.class)
			.filter(assignment -> assignment.getSlot() == null)
			.penalize(HardMediumSoftScore.ONE_MEDIUM, assignment -> weight(assignment.request().urgency()))
			.asConstraint("unassigned");
	}

	private static Constraint late(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.filter(Assignment::isLate)
			.penalize(HardMediumSoftScore.ONE_MEDIUM, assignment -> tooLate(assignment.request().urgency()))
			.asConstraint("late");
	}

	/** Nothing at all is worse than something too late. */
	private static long weight(Urgency urgency) {
		return OUTWEIGHS * tooLate(urgency);
	}

	private static long tooLate(Urgency urgency) {
		return switch (urgency) {
			case ORDINARY -> 1;
			case URGENT -> OUTWEIGHS * OUTWEIGHS;
			case EMERGENCY -> OUTWEIGHS * OUTWEIGHS * OUTWEIGHS * OUTWEIGHS;
		};
	}

	private static Constraint matching(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.reward(HardMediumSoftScore.ONE_SOFT, assignment -> assignment.choice().points())
			.asConstraint("matching");
	}

	private static Constraint distance(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.penalize(HardMediumSoftScore.ONE_SOFT, assignment -> way(assignment.choice()))
			.asConstraint("distance");
	}

	static long way(Choice choice) {
		return choice.knownMeters() / METERS_A_POINT;
	}

	/** A day of waiting counts the more the more urgent the need is. */
	private static Constraint waiting(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.penalize(HardMediumSoftScore.ONE_SOFT,
					assignment -> assignment.daysOfWaiting() * aDayOfWaiting(assignment.request().urgency()))
			.asConstraint("waiting");
	}

	static long aDayOfWaiting(Urgency urgency) {
		return switch (urgency) {
			case ORDINARY -> 2;
			case URGENT -> 10;
			case EMERGENCY -> 40;
		};
	}

	/** What each further need costs grows with what the organisation has already. */
	private static Constraint evenLoad(ConstraintFactory factory) {
		return factory.forEach(Assignment.class)
			.groupBy(Assignment::organization, Assignment::openReferrals, ConstraintCollectors.count())
			.penalize(HardMediumSoftScore.ONE_SOFT, (organization, open, taken) -> load(taken, open))
			.asConstraint("even load");
	}

	static long load(long taken, int open) {
		return taken * taken + 2L * taken * open;
	}

}

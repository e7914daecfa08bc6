package org.wushe.planning.solver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * Looks for something better than {@link Greedy}, beginning with it: never worse. The
 * same needs and offerings give the same plan, in whatever order they come and however
 * busy the machine is: the dice are cast alike every time, and the work is bounded by
 * what is tried, not by the clock.
 */
public final class Optimizer {

	private static final long SEED = 0;

	/**
	 * At first a need gives up what suits it better by so many points, to find out
	 * whether others gain by it; in the end none does. No place is given twice, and no
	 * need left alone, even on the way.
	 */
	private static final String TEMPERATURE = "0hard/0medium/30soft";

	private final Travel travel;

	private final SolverFactory<Draft> factory;

	/**
	 * @param moves how many changes are tried
	 */
	public Optimizer(Travel travel, long moves) {
		this.travel = travel;
		this.factory = SolverFactory.create(new SolverConfig().withSolutionClass(Draft.class)
			.withEntityClasses(Assignment.class)
			.withConstraintProviderClass(Rules.class)
			.withEnvironmentMode(EnvironmentMode.NO_ASSERT)
			.withRandomSeed(SEED)
			.withPhases(new LocalSearchPhaseConfig()
				.withAcceptorConfig(
						new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(TEMPERATURE))
				.withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
				.withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves))));
	}

	/**
	 * A plan.
	 *
	 * @param slots what each need gets; those that get nothing are not in it
	 * @param score as the rules weigh it
	 */
	public record Result(Map<UUID, Slot> slots, HardMediumSoftScore score) {
	}

	/**
	 * @param fixed what is settled already and stays
	 * @param begins told how the search can be ended before its time; what is best by
	 * then is the result
	 */
	public Result solve(List<Request> requests, Map<UUID, Slot> fixed, Consumer<Runnable> begins) {
		Draft draft = draft(requests, fixed, Greedy.assign(requests, fixed, this.travel));
		if (draft.getAssignments().stream().allMatch(each -> each.isPinned() || each.getSlots().isEmpty())) {
			return new Result(slots(draft), score(draft));
		}
		Solver<Draft> solver = this.factory.buildSolver();
		begins.accept(solver::terminateEarly);
		Map<UUID, Slot> best = slots(solver.solve(draft));
		// What became free on the way and nobody came upon since.
		Map<UUID, Slot> all = Greedy.assign(requests, best, this.travel);
		return new Result(all, score(requests, all));
	}

	/** What the rules say of a plan, whoever made it. */
	public HardMediumSoftScore score(List<Request> requests, Map<UUID, Slot> slots) {
		return score(draft(requests, Map.of(), slots));
	}

	private HardMediumSoftScore score(Draft draft) {
		return Objects.requireNonNull(SolutionManager.<Draft, HardMediumSoftScore>create(this.factory).update(draft));
	}

	private Draft draft(List<Request> requests, Map<UUID, Slot> fixed, Map<UUID, Slot> slots) {
		return new Draft(requests.stream()
			.sorted(Request.IN_TURN)
			.map(request -> new Assignment(request, this.travel, slots.get(request.needId()),
					fixed.containsKey(request.needId())))
			.toList());
	}

	private static Map<UUID, Slot> slots(Draft draft) {
		Map<UUID, Slot> slots = new LinkedHashMap<>();
		for (Assignment assignment : draft.getAssignments()) {
			Slot slot = assignment.getSlot();
			if (slot != null) {
				slots.put(assignment.getId(), slot);
			}
		}
		return slots;
	}

}

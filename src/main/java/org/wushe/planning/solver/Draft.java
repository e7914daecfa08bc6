package org.wushe.planning.solver;

import java.util.List;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import org.jspecify.annotations.Nullable;

/** All assignments together, as the solver weighs them. */
@PlanningSolution
public class Draft {

	@PlanningEntityCollectionProperty
	private List<Assignment> assignments = List.of();

	@PlanningScore
	private @Nullable HardMediumSoftScore score;

	/** For the solver, which copies what it works on. */
	public Draft() {
	}

	Draft(List<Assignment> assignments) {
		this.assignments = assignments;
	}

	public List<Assignment> getAssignments() {
		return this.assignments;
	}

	public @Nullable HardMediumSoftScore getScore() {
		return this.score;
	}

	public void setScore(@Nullable HardMediumSoftScore score) {
		this.score = score;
	}

}

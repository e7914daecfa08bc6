package org.wushe.library;

import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** Who keeps and who reviews a project, and may take which step with it. */
final class ProjectRights {

	private ProjectRights() {
	}

	static boolean mayTake(Access access, EntryStep step, Project project) {
		return switch (step) {
			case SUBMIT, REOPEN -> keeps(access, project.plan());
			case RETURN, REVIEW -> reviews(access, project.plan());
			case PUBLISH, CONFIRM, WITHDRAW -> keeps(access, project.plan()) || reviews(access, project.plan());
			case EXPIRE -> access.isSystem();
		};
	}

	/**
	 * What a person must be allowed for the step; some steps are for those who keep and
	 * those who review.
	 */
	static Operation right(Access access, EntryStep step) {
		return switch (step) {
			case SUBMIT, REOPEN, EXPIRE -> Operation.KEEP_PROJECT;
			case RETURN, REVIEW -> Operation.REVIEW_PROJECT;
			case PUBLISH, CONFIRM, WITHDRAW ->
				access.allows(Operation.REVIEW_PROJECT) ? Operation.REVIEW_PROJECT : Operation.KEEP_PROJECT;
		};
	}

	/** Whether the step decides about what an organisation has handed in. */
	static boolean isReview(Access access, EntryStep step, Project project) {
		String organization = project.plan().organizationCode();
		return switch (step) {
			case RETURN, REVIEW -> true;
			case PUBLISH -> organization == null || !access.belongsTo(organization);
			default -> false;
		};
	}

	/** Whether the person keeps or reviews it. */
	static boolean works(Access access, Project project) {
		return keeps(access, project.plan()) || reviews(access, project.plan());
	}

	static boolean keeps(Access access, ProjectPlan plan) {
		String organization = plan.organizationCode();
		return access.allows(Operation.KEEP_PROJECT)
				&& (access.isOfficialOf(plan.division()) || organization != null && access.belongsTo(organization));
	}

	static boolean reviews(Access access, ProjectPlan plan) {
		return access.allows(Operation.REVIEW_PROJECT, plan.division());
	}

}

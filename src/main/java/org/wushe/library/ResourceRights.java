package org.wushe.library;

import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** Who reads, keeps and reviews an entry that is not a service. */
final class ResourceRights {

	private ResourceRights() {
	}

	/**
	 * Whether the person may read it: what is public everybody, the rest those who keep
	 * or review it and those who take entries in from files. The books of a fund outlast
	 * its listing.
	 */
	static boolean reads(Access access, Resource resource) {
		return resource.status().isPublic() || knows(access, resource) || access.allows(Operation.MAINTAIN_BASE_DATA)
				|| watches(access, resource);
	}

	private static boolean watches(Access access, Resource resource) {
		String organization = resource.organizationCode();
		return resource.kind() == ResourceKind.CHARITY_FUND && resource.status() == EntryStatus.WITHDRAWN
				&& access.allows(Operation.WATCH_FUNDS)
				&& (access.isOfficialOf(resource.division()) || organization != null && access.belongsTo(organization));
	}

	/**
	 * Whether the person may know who a talent is, and what is proposed for the entry.
	 */
	static boolean knows(Access access, Resource resource) {
		return keeps(access, resource) || reviews(access, resource);
	}

	/** An official keeps a common one, else its organisation. */
	static boolean keeps(Access access, Resource resource) {
		String organization = resource.organizationCode();
		return (organization == null) ? access.allows(Operation.KEEP_RESOURCES, resource.division())
				: access.allows(Operation.KEEP_RESOURCES) && access.belongsTo(organization);
	}

	static boolean mayTake(Access access, Resource resource, EntryStep step) {
		return switch (step) {
			case RETURN, REVIEW, PUBLISH -> reviews(access, resource);
			case SUBMIT, CONFIRM, REOPEN -> keeps(access, resource);
			case WITHDRAW -> knows(access, resource);
			case EXPIRE -> false;
		};
	}

	/** Whether it is the street's step. */
	static boolean isReview(EntryStep step) {
		return step == EntryStep.RETURN || step == EntryStep.REVIEW || step == EntryStep.PUBLISH;
	}

	static boolean reviews(Access access, Resource resource) {
		return access.allows(Operation.REVIEW_RESOURCES, resource.division());
	}

}

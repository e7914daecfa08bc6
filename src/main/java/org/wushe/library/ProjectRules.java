package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;

/** What the plan of a project must say, and whether all that it names is known. */
@Component
class ProjectRules {

	private final ServiceCategories categories;

	private final Divisions divisions;

	private final Organizations organizations;

	ProjectRules(ServiceCategories categories, Divisions divisions, Organizations organizations) {
		this.categories = categories;
		this.divisions = divisions;
		this.organizations = organizations;
	}

	/**
	 * @param filedUnder the category of the project as it stands; null for a new one
	 * @throws DomainRefusal naming the first field that is wrong
	 */
	void check(Access access, @Nullable String filedUnder, ProjectPlan plan) {
		plan.check();
		if (!this.categories.mayBeFiled(access, plan.categoryCode(), filedUnder)) {
			throw DomainRefusal.invalid("categoryCode", "library.refused.unknown-category");
		}
		if (this.divisions.path(access, plan.division()).isEmpty()
				|| plan.area().stream().anyMatch(area -> this.divisions.path(access, area).isEmpty())) {
			throw DomainRefusal.invalid("area", "library.refused.unknown-division");
		}
		if (plan.organizationCode() != null && this.organizations.find(access, plan.organizationCode()).isEmpty()) {
			throw DomainRefusal.invalid("organizationCode", "library.refused.unknown-organization");
		}
	}

}

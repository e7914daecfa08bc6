package org.wushe.library;

import java.util.List;
import java.util.Set;

import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * Builds plans of projects for tests: meals brought home, complete, and what differs from
 * it.
 */
public final class ProjectPlans {

	private final String division;

	private String title = "独居老人送餐上门";

	private String category = "elderly-care.meals";

	private String organization;

	private String standard = "每天 11 点半前送到，温度不低于 60 度";

	private Long costCents = 12_000_000L;

	private ProjectPlans(String division) {
		this.division = division;
	}

	public static ProjectPlans meals(String division) {
		return new ProjectPlans(division);
	}

	public ProjectPlans called(String title) {
		this.title = title;
		return this;
	}

	public ProjectPlans of(String category) {
		this.category = category;
		return this;
	}

	public ProjectPlans keptBy(String organization) {
		this.organization = organization;
		return this;
	}

	public ProjectPlans costing(Long cents) {
		this.costCents = cents;
		return this;
	}

	public ProjectPlans withStandard(String standard) {
		this.standard = standard;
		return this;
	}

	public ProjectPlan build() {
		return new ProjectPlan(this.title, this.category, new DivisionCode(this.division), this.organization,
				List.of(new DivisionCode(this.division)), Set.of(SpecialGroup.LIVING_ALONE), "70 岁以上独居老人",
				"每天中午送一顿热饭，顺便看望", this.standard, this.costCents, 12, 60);
	}

}

package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wushe.identity.Refusals.assertRefused;

import java.util.List;
import java.util.Set;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ProjectPlan;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Division;
import org.wushe.parties.Organization;
import org.wushe.parties.OrganizationKind;
import org.wushe.parties.Registration;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class ProjectFormTest extends ComponentTest {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final ServiceCategory MEALS = new ServiceCategory("care.meals", null, PolicyLevel.PUBLIC, "助餐服务",
			"Meals", List.of(), 0, false);

	private static final Organization OWN = new Organization("T-PROJECTS", OrganizationKind.SOCIAL_ORGANIZATION,
			"青禾社工服务中心", null, Registration.FILED, null, null, STREET, List.of(), "", null, null, 0);

	private static ProjectPlan plan(String category) {
		return new ProjectPlan("孝老食堂", category, STREET, OWN.code(), List.of(STREET), Set.of(), "", "", "", null, null,
				null);
	}

	private static ProjectForm form(boolean placeKeeps) {
		ProjectForm form = new ProjectForm(List.of(MEALS), List.of(new Division(STREET, "赣江街道")), List.of(OWN),
				placeKeeps, () -> {
				});
		UI.getCurrent().add(form);
		return form;
	}

	@Test
	void aProjectStaysUnderItsRetiredCategoryUntilAnotherIsChosen() {
		ProjectForm form = form(true);
		form.show(plan("care.canteen"), "care.canteen");

		assertThat(form.plan().categoryCode()).isEqualTo("care.canteen");
		find(CategoryPicker.class).single().setValue(MEALS);
		assertThat(form.plan().categoryCode()).isEqualTo("care.meals");
	}

	@SuppressWarnings("unchecked")
	private ComboBox<Organization> keeper() {
		return find(ComboBox.class).withCondition(field -> "维护组织".equals(field.getLabel())).single();
	}

	@Test
	void whatAPlaceKeepsNamesNoOrganisation() {
		ProjectForm form = form(true);
		form.show(plan("care.meals"), null);

		assertThat(keeper().isClearButtonVisible()).isTrue();
		keeper().clear();
		assertThat(form.plan().organizationCode()).isNull();
	}

	@Test
	void whoeverKeepsAProjectForAnOrganisationSaysWhichOne() {
		ProjectForm form = form(false);
		form.show(plan("care.meals"), null);

		assertThat(keeper().isClearButtonVisible()).isFalse();
		assertThat(keeper().isRequiredIndicatorVisible()).isTrue();
		assertThat(form.plan().organizationCode()).isEqualTo(OWN.code());
		keeper().clear();
		assertRefused("library.refused.project-organization", form::plan);
	}

}

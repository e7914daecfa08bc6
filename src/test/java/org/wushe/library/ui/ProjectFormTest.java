package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DivisionCode;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ProjectPlan;
import org.wushe.library.ServiceCategory;
import org.wushe.parties.Division;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class ProjectFormTest extends ComponentTest {

	private static final DivisionCode STREET = new DivisionCode("360702001");

	private static final ServiceCategory MEALS = new ServiceCategory("care.meals", null, PolicyLevel.PUBLIC, "助餐服务",
			"Meals", List.of(), 0, false);

	private static ProjectPlan plan(String category) {
		return new ProjectPlan("孝老食堂", category, STREET, null, List.of(STREET), Set.of(), "", "", "", null, null, null);
	}

	private static ProjectForm form() {
		ProjectForm form = new ProjectForm(List.of(MEALS), List.of(new Division(STREET, "赣江街道")), List.of(), () -> {
		});
		UI.getCurrent().add(form);
		return form;
	}

	@Test
	void aProjectStaysUnderItsRetiredCategoryUntilAnotherIsChosen() {
		ProjectForm form = form();
		form.show(plan("care.canteen"), "care.canteen");

		assertThat(form.plan().categoryCode()).isEqualTo("care.canteen");
		find(CategoryPicker.class).single().setValue(MEALS);
		assertThat(form.plan().categoryCode()).isEqualTo("care.meals");
	}

}

package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategory;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class CategoryPickerTest extends ComponentTest {

	private static final ServiceCategory MEALS = new ServiceCategory("care.meals", null, PolicyLevel.PUBLIC, "助餐服务",
			"Meals", List.of(), 0, false);

	private final CategoryPicker picker = new CategoryPicker(List.of(MEALS));

	@BeforeEach
	void onTheScreen() {
		UI.getCurrent().add(this.picker);
	}

	@Test
	void whatIsFiledUnderARetiredCategoryStaysThereUntilAnotherIsChosen() {
		this.picker.show("care.canteen", "care.canteen");

		assertThat(this.picker.code()).isEqualTo("care.canteen");
		assertThat(this.picker.getHelperText()).contains("仍归在原类别下");
		this.picker.setValue(MEALS);
		assertThat(this.picker.code()).isEqualTo("care.meals");
	}

	@Test
	void whatIsFiledNowhereYetIsToldToChooseAnother() {
		this.picker.show("care.canteen", null);

		assertThat(this.picker.code()).as("what was kept is not lost").isEqualTo("care.canteen");
		assertThat(this.picker.getHelperText()).isEqualTo("原来的类别已停用，请另选一个");
	}

	@Test
	void aNewOneHasNoCategoryYet() {
		this.picker.show("", null);

		assertThat(this.picker.code()).isNull();
		assertThat(this.picker.getHelperText()).isNullOrEmpty();
	}

}

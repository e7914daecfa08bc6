package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.NumberField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Coordinates;
import org.wushe.ui.ComponentTest;

@ViewPackages(classes = LibraryScreen.class)
class PointFieldTest extends ComponentTest {

	private PointField point;

	@BeforeEach
	void onTheScreen() {
		this.point = new PointField(() -> {
		});
		UI.getCurrent().add(this.point);
	}

	private void type(String label, double degrees) {
		test(find(NumberField.class).withCondition(field -> label.equals(field.getLabel())).single()).setValue(degrees);
	}

	@Test
	void oneFigureAloneIsNoPointAndIsSaidToBeMissingTheOther() {
		type("纬度", 25.86);

		assertThat(this.point.coordinates()).isNull();
		assertThat(this.point.flaws()).extracting(DomainRefusal::messageKey)
			.containsExactly("library.refused.point-incomplete");
	}

	@Test
	void whatWasWrongIsNotSaidAnyLongerOnceItIsCorrected() {
		type("纬度", 25.86);
		this.point.setErrorMessage("请把纬度和经度都填上，或者都留空");
		this.point.setInvalid(true);

		type("经度", 114.93);

		assertThat(this.point.isInvalid()).isFalse();
		assertThat(this.point.coordinates()).isEqualTo(new Coordinates(25.86, 114.93));
	}

}

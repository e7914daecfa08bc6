package org.wushe.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.wushe.access.ScreenSession;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.Capacity;
import org.wushe.library.CapacityUnit;
import org.wushe.library.OfferingForm;
import org.wushe.library.OfferingKeeping;
import org.wushe.library.Offerings;
import org.wushe.library.PolicyLevel;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ServiceOffering;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Coordinates;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.referrals.Scene;

/** 我的服务 as its organisation writes on it. */
@ViewPackages(packages = "org.wushe")
class MyServiceScreenIT extends ScreenSession {

	@Autowired
	private ServiceOfferings offerings;

	@Autowired
	private ServiceCategories categories;

	@Autowired
	private OfferingKeeping keeping;

	private Scene scene;

	private UUID id;

	@BeforeEach
	void anOrganisationWithAService(@Autowired BeanFactory beans) {
		this.scene = new Scene(beans);
		this.id = this.scene.offering().id();
	}

	@Test
	void theCapacityChangesOfAServiceWhoseCategoryIsRetiredAndItStaysWhereItIsFiled() {
		String code = "retired-" + UUID.randomUUID();
		this.categories.put(Access.system(), List.of(category(code, false)));
		this.offerings.put(Access.system(),
				Offerings.meals()
					.id(this.id)
					.by(this.scene.organization())
					.of(code)
					.serving(this.scene.community())
					.givenIn(this.scene.community())
					.at(null)
					.capacity(new Capacity(CapacityUnit.PLACES, 10, 10, Clock.systemUTC().instant()))
					.build());
		this.categories.put(Access.system(), List.of(category(code, true)));
		openIt();
		assertThat(find(CategoryPicker.class).single().getHelperText()).contains("仍归在原类别下");

		test(most()).setValue(12);
		assertThat(written().categoryCode()).as("what is kept while one writes").isEqualTo(code);
		$view(Button.class).withText("提交审核").single().click();

		ServiceOffering now = this.offerings.get(Access.system(), this.id);
		assertThat(now.capacity()).returns(12, Capacity::maximum);
		assertThat(now.categoryCode()).isEqualTo(code);
	}

	@Test
	void aBoxWithPlacesOfEverywhereSaysHowMuchToTypeForThem() {
		openIt();
		assertThat($view(ComboBox.class).all()).extracting(ComboBox::getPlaceholder).contains("输入两个字以上，可查找各地");
	}

	@Test
	void whatCouldNotBeSavedIsLeftOnlyByWhoSaysSo() {
		openIt();
		OfferingForm before = written();
		test(most()).setValue(12);
		int saved = this.keeping.get(this.scene.manager(), this.id).formVersion();
		open("my-services");
		assertThat(getCurrentView()).as("all that is typed is kept").isInstanceOf(MyServicesScreen.class);

		openIt();
		this.keeping.save(this.scene.manager(), this.id, before, saved);
		test(most()).setValue(13);
		assertThat(shown()).doesNotContain("已于");
		open("my-services");
		assertThat(getCurrentView()).isInstanceOf(MyServiceScreen.class);
		assertThat(most().getValue()).isEqualTo(13);
		test(find(ConfirmDialog.class).single()).confirm();
		assertThat(getCurrentView()).isInstanceOf(MyServicesScreen.class);
	}

	@Test
	void aHalfTypedPointIsSaidNotToBeSavedUntilItIsWhole() {
		openIt();
		$view(Button.class).withText("清空").single().click();
		test(degrees("纬度")).setValue(25.87);

		assertThat(shown()).contains("坐标未填全或有误，未保存");
		assertThat(written().coordinates()).isNull();
		open("my-services");
		assertThat(getCurrentView()).as("asks first").isInstanceOf(MyServiceScreen.class);
		test(find(ConfirmDialog.class).single()).cancel();

		test(degrees("经度")).setValue(114.93);
		assertThat(shown()).contains("已于").doesNotContain("未保存");
		assertThat(written().coordinates()).isEqualTo(new Coordinates(25.87, 114.93));
	}

	@Test
	void aServiceIsGivenAndServesInAnotherCountyThatIsFoundByName(@Autowired Divisions divisions) {
		Division elsewhere = new Division(new DivisionCode("360799211"), "杉木坳镇");
		divisions.put(Access.system(), List.of(elsewhere), "test");
		signIn(this.scene.manager());
		UUID begun = UUID.randomUUID();
		open("my-services/" + begun);
		var area = test((MultiSelectComboBox<?>) $view(MultiSelectComboBox.class)
			.withCondition(box -> "服务范围".equals(box.getLabel()))
			.single());
		area.setFilter("杉木坳");
		area.selectItem(area.getSuggestions().getFirst());
		var division = test((ComboBox<?>) givenIn());
		division.setFilter("杉木坳");
		division.selectItem(division.getSuggestions().getFirst());
		test($view(TextField.class).withCondition(field -> "服务名称".equals(field.getLabel())).single()).setValue("杉木坳午餐");

		OfferingForm form = this.keeping.get(this.scene.manager(), begun).form();
		assertThat(form.division()).isEqualTo(elsewhere.code());
		assertThat(form.serviceArea()).containsExactly(elsewhere.code());
		open("my-services");
		open("my-services/" + begun);
		assertThat(givenIn().getValue()).isEqualTo(elsewhere);
	}

	private ComboBox<?> givenIn() {
		return $view(ComboBox.class).withCondition(box -> "服务地点".equals(box.getLabel())).single();
	}

	private String shown() {
		return getCurrentView().getElement().getTextRecursively();
	}

	private NumberField degrees(String label) {
		return $view(NumberField.class).withCondition(field -> label.equals(field.getLabel())).single();
	}

	private static ServiceCategory category(String code, boolean retired) {
		return new ServiceCategory(code, null, PolicyLevel.PUBLIC, code, code, List.of(), 900, false, retired,
				List.of());
	}

	private void openIt() {
		signIn(this.scene.manager());
		assertThat(open("my-services/" + this.id)).isEqualTo("MyServiceScreen");
	}

	private OfferingForm written() {
		return this.keeping.get(this.scene.manager(), this.id).form();
	}

	private IntegerField most() {
		return $view(IntegerField.class).withCondition(field -> "最多".equals(field.getLabel())).single();
	}

}

package org.wushe.forms.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.JsonNodeFactory;
import org.wushe.forms.FormValidation;
import org.wushe.forms.TestForms;
import org.wushe.ui.Translations;

/** A form on a screen without a browser, and the hands of the person who fills it in. */
abstract class FormScreen extends BrowserlessTest {

	private static final String PROVIDER = "vaadin.i18n.provider";

	static final Map<String, Object> VARIABLES = Map.of("worker", "王小花", "communities",
			List.of(Map.of("label", "红旗社区", "value", "360702001001"), "360702001002"));

	final MemoryFiles files = new MemoryFiles();

	FormView form;

	@BeforeAll
	static void speakWithOurWords() {
		System.setProperty(PROVIDER, Translations.class.getName());
	}

	@AfterAll
	static void speakAsBefore() {
		System.clearProperty(PROVIDER);
	}

	@BeforeEach
	void openTheForm() {
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
		open(new FormView(TestForms.resource("every-field.form"), new FormValidation(TestForms.CLOCK, this.files),
				VARIABLES));
	}

	void open(FormView form) {
		UI.getCurrent().removeAll();
		this.form = form;
		UI.getCurrent().add(form);
	}

	void fillIn() {
		type(field(TextField.class, "姓名（必填）"), "  张三 ");
		type(field(TextField.class, "电话"), "13800000000");
		test(field(IntegerField.class, "年龄")).setValue(78);
		test(field(BigDecimalField.class, "金额")).setValue(new BigDecimal("12.50"));
		choose("类别（必填）", "助餐");
		test((ComboBox<?>) field(ComboBox.class, "社区")).selectItem("红旗社区");
		test((CheckboxGroup<?>) field(CheckboxGroup.class, "特殊群体")).selectItems("高龄");
		test((MultiSelectComboBox<?>) field(MultiSelectComboBox.class, "标签")).selectItem("软食");
		test(field(Checkbox.class, "同意将信息提供给服务组织（必填）")).click();
		test(field(DatePicker.class, "希望日期")).setValue(LocalDate.of(2026, 11, 22));
		test(field(TimePicker.class, "希望时间")).setValue(LocalTime.of(9, 15));
		test(field(DateTimePicker.class, "发现时间")).setValue(LocalDateTime.of(2026, 11, 20, 18, 0));
		test(field(TextArea.class, "情况说明（必填）")).setValue("想吃👵软饭\n<b>");
		type(field(TextField.class, "成员姓名（必填）"), "张小三");
	}

	void choose(String label, String option) {
		test((Select<?>) field(Select.class, label)).selectItem(option);
	}

	void type(TextField field, String text) {
		test(field).setValue(text);
	}

	<C extends Component & HasLabel> C field(Class<C> type, String label) {
		return find(type).withLabel(label).single();
	}

	List<HasValue<?, ?>> fields() {
		var fields = new ArrayList<HasValue<?, ?>>();
		for (var type : List.of(TextField.class, IntegerField.class, Select.class, ComboBox.class, DatePicker.class,
				RadioButtonGroup.class, CheckboxGroup.class, TextArea.class)) {
			find(type).all().forEach((field) -> fields.add((HasValue<?, ?>) field));
		}
		return fields;
	}

	static void fire(Component component, String event) {
		var element = component.getElement();
		element.getNode()
			.getFeature(ElementListenerMap.class)
			.fireEvent(new DomEvent(element, event, JsonNodeFactory.instance.objectNode()));
	}

	Button button(String text) {
		return find(Button.class).withText(text).single();
	}

	List<Button> buttons(String ariaLabel) {
		return find(Button.class).withAriaLabel(ariaLabel).all();
	}

}

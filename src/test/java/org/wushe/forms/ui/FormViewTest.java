package org.wushe.forms.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.wushe.forms.FormValidation;
import org.wushe.forms.Option;
import org.wushe.forms.TestForms;

import static org.assertj.core.api.Assertions.assertThat;

@ViewPackages(classes = FormView.class)
class FormViewTest extends FormScreen {

	@Test
	void everyQuestionHasItsFieldWithItsLabel() {
		assertThat(field(TextField.class, "姓名（必填）").getHelperText()).isEqualTo("与身份证一致");
		assertThat(field(IntegerField.class, "年龄").getSuffixComponent().getElement().getText()).isEqualTo("岁");
		assertThat(field(BigDecimalField.class, "金额").getPrefixComponent().getElement().getText()).isEqualTo("￥");
		field(Select.class, "类别（必填）");
		field(ComboBox.class, "社区");
		assertThat(field(RadioButtonGroup.class, "紧急程度").getValue()).hasToString("Option[value=normal, label=一般]");
		field(CheckboxGroup.class, "特殊群体");
		field(MultiSelectComboBox.class, "标签");
		field(Checkbox.class, "同意将信息提供给服务组织（必填）");
		assertThat(field(DatePicker.class, "希望日期").getMin()).isEqualTo("2026-11-21");
		field(TimePicker.class, "希望时间");
		field(DateTimePicker.class, "发现时间");
		assertThat(field(TextArea.class, "情况说明（必填）").getHelperText()).isEqualTo("已填 0 字，最多 200 字");
		field(TextField.class, "地址");
		field(TextField.class, "成员姓名（必填）");
		assertThat(find(Upload.class).single().getMaxFiles()).isEqualTo(2);
		assertThat(find(Markdown.class).single().getContent()).isEqualTo("## 登记需求\n请如实填写，**王小花** 会尽快联系您。");
	}

	@Test
	void whatCannotBeShownIsNamedAtItsPlace() {
		assertThat(find(Span.class).withTextContaining("“图片”组件").single().getText()).contains("目前不能显示");
	}

	@Test
	void theAnswersOfThePersonComeOutInTheTypesOfTheQuestions() {
		fillIn();

		assertThat(this.form.validate()).isTrue();
		var answers = this.form.getAnswers();
		assertThat(answers.get("resident"))
			.isEqualTo(Map.of("name", "  张三 ", "phone", "13800000000", "age", new BigDecimal("78")));
		assertThat(answers).containsEntry("amount", new BigDecimal("12.5"))
			.containsEntry("category", "meal")
			.containsEntry("community", "360702001001")
			.containsEntry("urgency", "normal")
			.containsEntry("groups", List.of("elderly"))
			.containsEntry("tags", List.of("软食"))
			.containsEntry("consent", true)
			.containsEntry("day", "2026-11-22")
			.containsEntry("from", "09:15")
			.containsEntry("seen", "2026-11-20T18:00+08:00")
			.containsEntry("description", "想吃👵软饭\n<b>")
			.containsEntry("members", List.of(Map.of("name", "张小三", "minor", false)))
			.doesNotContainKeys("otherCategory");
	}

	@Test
	void aFieldComesAndGoesWithItsCondition() {
		assertThat(find(TextField.class).withLabelContaining("是什么类别").exists()).isFalse();

		choose("类别（必填）", "其他");
		type(field(TextField.class, "是什么类别（必填）"), "借轮椅");
		choose("类别（必填）", "助餐");

		assertThat(find(TextField.class).withLabelContaining("是什么类别").exists()).isFalse();
		assertThat(this.form.getAnswers()).doesNotContainKey("otherCategory");
		choose("类别（必填）", "其他");
		assertThat(field(TextField.class, "是什么类别（必填）").getValue()).isEqualTo("借轮椅");
	}

	@Test
	@SuppressWarnings("unchecked")
	void optionsFollowOtherAnswersAndWhatIsNoOptionIsNotChosen() {
		choose("类别（必填）", "助餐");
		MultiSelectComboBox<Option> tags = field(MultiSelectComboBox.class, "标签");
		test(tags).selectItem("软食");

		choose("类别（必填）", "助医");

		assertThat(tags.getListDataView().getItems().map(Option::label)).containsExactly("上门");
		assertThat(tags.getValue()).isEmpty();
	}

	@Test
	void rowsAreAddedAndTakenAwayWithinTheLimits() {
		assertThat(buttons("删除家庭成员 1")).isEmpty();

		test(button("添加家庭成员")).click();
		test(button("添加家庭成员")).click();

		assertThat(find(TextField.class).withLabel("成员姓名（必填）").all()).hasSize(3);
		assertThat(find(Button.class).withText("添加家庭成员").exists()).isFalse();
		type(find(TextField.class).withLabel("成员姓名（必填）").all().get(1), "二");
		type(find(TextField.class).withLabel("成员姓名（必填）").all().get(2), "三");
		test(buttons("删除家庭成员 1").getFirst()).click();
		assertThat((List<?>) this.form.getDraft().get("members"))
			.hasToString("[{name=二, minor=null, guardian=null}, {name=三, minor=null, guardian=null}]");
	}

	@Test
	void aConditionInARowLooksAtItsOwnRow() {
		test(button("添加家庭成员")).click();
		var minors = find(Checkbox.class).withLabel("未成年").all();

		test(minors.get(1)).click();

		assertThat(find(TextField.class).withLabel("监护人（必填）").all()).hasSize(1);
		this.form.validate();
		assertThat(find(Button.class, find(ErrorSummary.class).single()).all()).extracting(Button::getText)
			.contains("家庭成员 1 · 成员姓名：请填写", "家庭成员 2 · 监护人：请填写");
	}

	@Test
	void aDraftIsHeardOfKeptAndTakenUpAgain() {
		var drafts = new ArrayList<Map<String, Object>>();
		this.form.addAnswersChangeListener((change) -> drafts.add(change.getSource().getDraft()));
		fillIn();
		test(button("添加家庭成员")).click();
		choose("类别（必填）", "其他");
		type(field(TextField.class, "是什么类别（必填）"), "借轮椅");
		type(field(TextField.class, "电话"), "还没填");
		choose("类别（必填）", "助餐");

		var again = new FormView(TestForms.resource("every-field.form"),
				new FormValidation(TestForms.CLOCK, this.files), VARIABLES);
		again.setAnswers(drafts.getLast());

		assertThat(drafts.size()).isGreaterThan(10);
		assertThat(again.getDraft()).isEqualTo(drafts.getLast()).isEqualTo(this.form.getDraft());
		assertThat(again.getDraft()).containsEntry("otherCategory", "借轮椅");
	}

	@Test
	void aFileIsKeptShownAndTakenAwayAgain() {
		fillIn();
		test(find(Upload.class).single()).upload("门口.png", "image/png", new byte[] { 1, 2, 3 });

		assertThat(find(Span.class).withText("门口.png").exists()).isTrue();
		assertThat(this.form.getAnswers().get("photos"))
			.isEqualTo(List.of(Map.of("id", "1", "name", "门口.png", "type", "image/png", "size", 3L)));
		assertThat(find(Upload.class).single().getMaxFiles()).isEqualTo(1);

		test(buttons("删除门口.png").getFirst()).click();
		assertThat((List<?>) this.form.getDraft().get("photos")).isEmpty();
	}

}

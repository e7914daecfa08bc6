package org.wushe.forms.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.wushe.forms.FormProblem;
import org.wushe.forms.FormValidation;
import org.wushe.forms.TestForms;

import static org.assertj.core.api.Assertions.assertThat;

@ViewPackages(classes = FormView.class)
class FormProblemsOnScreenTest extends FormScreen {

	@Test
	void whatIsWrongIsShownAtTheFieldAndOnTopAndNothingIsLost() {
		fillIn();
		type(field(TextField.class, "姓名（必填）"), "张\u0000三");
		type(field(TextField.class, "电话"), "打不通");
		field(TextArea.class, "情况说明（必填）").clear();

		assertThat(this.form.validate()).isFalse();

		assertThat(field(TextField.class, "姓名（必填）").getErrorMessage()).isEqualTo("第 2 个字是看不见的控制符，请删除后重新输入");
		assertThat(field(TextField.class, "电话").isInvalid()).isTrue();
		assertThat(field(TextField.class, "电话").getValue()).isEqualTo("打不通");
		assertThat(field(TextField.class, "地址").isInvalid()).isFalse();
		var summary = find(ErrorSummary.class).single();
		assertThat(summary.getElement().getAttribute("role")).isEqualTo("alert");
		assertThat(find(Span.class, summary).first().getText()).isEqualTo("还有 3 处需要更正，已填写的内容都保留着");
		assertThat(find(Button.class, summary).all()).extracting(Button::getText)
			.containsExactly("姓名：第 2 个字是看不见的控制符，请删除后重新输入", "电话：请填写正确的电话号码，例如 13800000000 或 0797-8000000", "情况说明：请填写");
	}

	@Test
	void aMistakeThatWasMendedIsNoLongerShown() {
		fillIn();
		type(field(TextField.class, "电话"), "打不通");
		type(field(TextField.class, "姓名（必填）"), "");
		this.form.validate();

		type(field(TextField.class, "电话"), "13800000000");

		assertThat(field(TextField.class, "电话").isInvalid()).isFalse();
		assertThat(find(Button.class, find(ErrorSummary.class).single()).all()).hasSize(1);
		type(field(TextField.class, "姓名（必填）"), "李四");
		assertThat(find(ErrorSummary.class).exists()).isFalse();
	}

	@Test
	void whatADateFieldCannotReadIsNotSilentlyNoAnswer() {
		fillIn();
		var day = field(DatePicker.class, "希望日期");
		day.clear();
		day.getElement().setProperty("_inputElementValue", "后天");
		fire(day, "unparsable-change");

		assertThat(this.form.validate()).isFalse();
		assertThat(day.getErrorMessage()).isEqualTo("请填写日期，例如 2026-11-21");
	}

	@Test
	void aDayThatHasPassedIsRefusedInWordsOfItsOwn() {
		fillIn();
		test(field(TimePicker.class, "希望时间")).setValue(LocalTime.of(9, 20));
		field(DatePicker.class, "希望日期").setValue(LocalDate.of(2026, 11, 20));

		assertThat(this.form.validate()).isFalse();
		assertThat(field(DatePicker.class, "希望日期").getErrorMessage()).isEqualTo("不能选择已经过去的日期");
		assertThat(field(TimePicker.class, "希望时间").getErrorMessage()).isEqualTo("时间应为 15 分钟的整数倍");
	}

	@Test
	void whatScreenReadersWouldMisreadIsNotMarkedButSaid() {
		assertThat(field(TextField.class, "姓名（必填）").isRequiredIndicatorVisible()).isTrue();
		assertThat(field(Select.class, "类别（必填）").isRequiredIndicatorVisible()).isFalse();
	}

	@Test
	void aFormToLookAtCannotBeChanged() {
		fillIn();
		type(field(TextField.class, "姓名（必填）"), "");
		this.form.validate();

		this.form.setReadOnly(true);

		assertThat(field(TextField.class, "姓名").isInvalid()).isFalse();
		assertThat(find(ErrorSummary.class).exists()).isFalse();
		assertThat(fields()).isNotEmpty().allMatch(HasValue::isReadOnly);
		assertThat(find(Button.class).all()).isEmpty();
		assertThat(find(Upload.class).exists()).isFalse();
	}

	@Test
	void aFileThatCouldNotBeKeptIsToldAndNothingElseIsLost() {
		fillIn();
		this.files.full = true;

		try {
			test(find(Upload.class).single()).upload("门口.png", "image/png", new byte[] { 1 });
		}
		catch (RuntimeException refused) {
			assertThat(refused).hasMessageContaining("not kept");
		}

		assertThat(find(com.vaadin.flow.component.html.Div.class).withText("文件“门口.png”没有上传成功，请再试一次").exists()).isTrue();
		assertThat(field(TextField.class, "电话").getValue()).isEqualTo("13800000000");
	}

	@Test
	void problemsFoundElsewhereAreShownInTheSameWay() {
		fillIn();

		this.form.showProblems(List.of(new FormProblem("resident.name", "姓名", "forms.problem.custom", List.of("已经登记过")),
				new FormProblem("", "需求", "forms.problem.custom", List.of("今天已满"))));

		assertThat(field(TextField.class, "姓名（必填）").getErrorMessage()).isEqualTo("已经登记过");
		assertThat(find(Button.class, find(ErrorSummary.class).single()).all()).extracting(Button::getText)
			.containsExactly("姓名：已经登记过", "需求：今天已满");
	}

	@Test
	void anEnglishScreenSpeaksEnglish() {
		UI.getCurrent().setLocale(Locale.ENGLISH);
		open(new FormView(TestForms.form("{'type':'textfield','key':'n','label':'Name','validate':{'required':true}}"),
				new FormValidation(TestForms.CLOCK), Map.of()));

		this.form.validate();

		assertThat(field(TextField.class, "Name (required)").getErrorMessage()).isEqualTo("Please fill this in");
		assertThat(find(Span.class, find(ErrorSummary.class).single()).first().getText())
			.isEqualTo("1 answer to correct; everything you entered is kept");
	}

}

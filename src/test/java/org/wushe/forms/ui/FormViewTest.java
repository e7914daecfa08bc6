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
import com.vaadin.browserless.ViewPackages;
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
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import org.wushe.forms.FormProblem;
import org.wushe.forms.FormValidation;
import org.wushe.forms.Option;
import org.wushe.forms.TestForms;
import org.wushe.ui.Translations;

import static org.assertj.core.api.Assertions.assertThat;

@ViewPackages(classes = FormView.class)
class FormViewTest extends BrowserlessTest {

	private static final String PROVIDER = "vaadin.i18n.provider";

	private static final Map<String, Object> VARIABLES = Map.of("worker", "王小花", "communities",
			List.of(Map.of("label", "红旗社区", "value", "360702001001"), "360702001002"));

	private final MemoryFiles files = new MemoryFiles();

	private FormView form;

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

	private void open(FormView form) {
		UI.getCurrent().removeAll();
		this.form = form;
		UI.getCurrent().add(form);
	}

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
	void whatScreenReadersWouldMisreadIsNotMarkedButSaid() {
		assertThat(field(TextField.class, "姓名（必填）").isRequiredIndicatorVisible()).isTrue();
		assertThat(field(Select.class, "类别（必填）").isRequiredIndicatorVisible()).isFalse();
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

	private void fillIn() {
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

	private void choose(String label, String option) {
		test((Select<?>) field(Select.class, label)).selectItem(option);
	}

	private void type(TextField field, String text) {
		test(field).setValue(text);
	}

	private <C extends Component & HasLabel> C field(Class<C> type, String label) {
		return find(type).withLabel(label).single();
	}

	private List<HasValue<?, ?>> fields() {
		var fields = new ArrayList<HasValue<?, ?>>();
		for (var type : List.of(TextField.class, IntegerField.class, Select.class, ComboBox.class, DatePicker.class,
				RadioButtonGroup.class, CheckboxGroup.class, TextArea.class)) {
			find(type).all().forEach((field) -> fields.add((HasValue<?, ?>) field));
		}
		return fields;
	}

	private static void fire(Component component, String event) {
		var element = component.getElement();
		element.getNode()
			.getFeature(ElementListenerMap.class)
			.fireEvent(new DomEvent(element, event, JsonNodeFactory.instance.objectNode()));
	}

	private Button button(String text) {
		return find(Button.class).withText(text).single();
	}

	private List<Button> buttons(String ariaLabel) {
		return find(Button.class).withAriaLabel(ariaLabel).all();
	}

}

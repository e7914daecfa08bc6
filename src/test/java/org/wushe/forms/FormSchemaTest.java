package org.wushe.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FormSchemaTest {

	@Test
	void readsEveryTypeOfComponentThatTheFormsUse() {
		var schema = TestForms.resource("every-field.form");

		assertThat(schema.id()).isEqualTo("every-field");
		assertThat(schema.fields().map((field) -> field.getClass().getSimpleName()).distinct()).contains("TextQuestion",
				"NumberQuestion", "DatetimeQuestion", "ChoiceQuestion", "CheckboxQuestion", "ChecklistQuestion",
				"FileQuestion", "GroupSection", "ListSection", "Prose", "Separator", "Spacer", "Button", "Unsupported");
	}

	@Test
	void namesEveryComponentThatCannotBeShown() {
		var schema = TestForms.form("{'type':'textfield','key':'a'}", "{'type':'image','source':'x'}",
				"{'type':'group','components':[{'type':'html','content':'<b>'},{'type':'holo'}]}");

		assertThat(schema.unsupported()).extracting(Ornament.Unsupported::type)
			.containsExactly("image", "html", "holo");
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource
	void aSchemaThatCannotBeUsedIsRefusedWithPlaceAndReason(String json, String where, String rule) {
		var refusal = catchThrowableOfType(FormSchemaException.class, () -> FormSchema.parse(json.replace('\'', '"')));

		assertThat(refusal.faults()).extracting(FormSchemaException.Fault::where, FormSchemaException.Fault::messageKey)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(where, "forms.schema." + rule));
		assertThat(refusal.faults().getFirst().message(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{0}")
			.matches("(?s).*\\p{IsHan}.*");
	}

	static Stream<Arguments> aSchemaThatCannotBeUsedIsRefusedWithPlaceAndReason() {
		var first = "components[0]";
		return Stream.of(arguments("", "", "notAForm"), arguments("{", "", "notJson"),
				arguments("{'type':'default','type':'default','components':[]}", "", "notJson"),
				arguments("[".repeat(2000), "", "notJson"), arguments("{'components':[]}", "", "notAForm"),
				arguments("{'type':'default','schemaVersion':20,'components':[]}", "", "tooNew"),
				arguments("{'type':'default'}", "", "componentsMissing"), arguments(of("{}"), first, "typeMissing"),
				arguments(of("5"), first, "typeMissing"), arguments(of("{'type':'number'}"), first, "keyMissing"),
				arguments(of("{'type':'number','key':'a b'}"), first, "badPath"),
				arguments(of("{'type':'number','key':'a..b'}"), first, "badPath"),
				arguments(of("{'type':'group','path':'.','components':[]}"), first, "badPath"),
				arguments(of("{'type':'dynamiclist','components':[]}"), first, "pathMissing"),
				arguments(of("{'type':'group'}"), first, "componentsMissing"),
				arguments(of("{'type':'number','key':'a','id':'n'},{'type':'number','key':'b','id':'n'}"),
						"components[1]", "duplicateId"),
				arguments(of("{'type':'number','key':'a'},{'type':'textfield','key':'a'}"), "", "duplicatePath"),
				arguments(of("{'type':'number','key':'a'},{'type':'textfield','key':'a.b'}"), "", "duplicatePath"),
				arguments(of(
						"{'type':'group','path':'a','components':[{'type':'number','key':'b'}]},{'type':'number','key':'a.b'}"),
						"", "duplicatePath"),
				arguments(of("{'type':'dynamiclist','path':'a','components':[]},{'type':'number','key':'a.b'}"), "",
						"duplicatePath"),
				arguments(of("{'type':'number','key':'a','conditional':{'hide':'=b +'}}"), first, "badExpression"),
				arguments(of("{'type':'number','key':'a','label':'{{b +}}'}"), first, "badExpression"),
				arguments(of("{'type':'text','text':'{{#if a}}b'}"), first, "badExpression"),
				arguments(of("{'type':'number','key':'a','readonly':'=" + "(".repeat(9000) + "'}"), first,
						"badExpression"),
				arguments(of("{'type':'number','key':'a','validate':{'min':'wenig'}}"), first, "badNumber"),
				arguments(of("{'type':'number','key':'a','validate':{'max':1e999999}}"), first, "badNumber"),
				arguments(of("{'type':'textfield','key':'a','validate':{'pattern':'(a'}}"), first, "badPattern"),
				arguments(of("{'type':'select','key':'a'}"), first, "optionsMissing"),
				arguments("{'type':'default','components':[" + "{'type':'group','components':[".repeat(14)
						+ "]}".repeat(14) + "]}", "components[0]" + ".components[0]".repeat(12), "tooDeep"));
	}

	private static String of(String components) {
		return TestForms.json(components);
	}

	@Test
	void allFaultsAreNamedAtOnce() {
		var refusal = catchThrowableOfType(FormSchemaException.class,
				() -> TestForms.form("{'type':'number'}", "{}", "{'type':'select','key':'a'}"));

		assertThat(refusal.faults()).hasSize(3);
		assertThat(refusal).hasMessageContaining("components[0]").hasMessageContaining("components[2]");
	}

	@Test
	void groupsOfTheSamePathShareIt() {
		var schema = TestForms.form("{'type':'group','path':'a','components':[{'type':'textfield','key':'b'}]}",
				"{'type':'group','path':'a','components':[{'type':'textfield','key':'c.d'}]}");

		var values = TestForms.check(schema, Map.of("a", Map.of("b", "1", "c", Map.of("d", "2")))).values();

		assertThat(values).isEqualTo(Map.of("a", Map.of("b", "1", "c", Map.of("d", "2"))));
	}

	@Test
	void aFormBeginsWithWhatIsKnownElseWithItsDefaults() {
		var schema = TestForms.form("{'type':'textfield','key':'name','defaultValue':'无名'}",
				"{'type':'number','key':'n','defaultValue':3}", "{'type':'checkbox','key':'c','defaultValue':true}",
				"{'type':'checklist','key':'l','values':['a','b'],'defaultValue':['b']}",
				"{'type':'dynamiclist','path':'rows','defaultRepetitions':2,'components':[{'type':'textfield','key':'t','defaultValue':'-'}]}");

		assertThat(schema.firstAnswers(Map.of("name", "张三", "other", 1))).isEqualTo(Map.of("name", "张三", "n", 3, "c",
				true, "l", List.of("b"), "rows", List.of(Map.of("t", "-"), Map.of("t", "-"))));
	}

	@Test
	void wordsThatTheAuthorGaveInTheReadersLanguageStandForTheOthers() {
		var json = TestForms.json("""
				{"type": "radio", "id": "a", "key": "a", "label": "是否接单", "description": "请选择",
				 "values": [{"label": "接单", "value": "yes"}, {"label": "拒单", "value": "no"}],
				 "properties": {"label:en": "Your answer", "option:yes:en": "Accept"}}""");

		var english = (ChoiceQuestion) FormSchema.parse(json, Locale.ENGLISH).components().getFirst();
		var chinese = (ChoiceQuestion) FormSchema.parse(json).components().getFirst();

		assertThat(english.frame().label().source()).isEqualTo("Your answer");
		assertThat(english.frame().description().source()).isEqualTo("请选择");
		assertThat(english.options())
			.isEqualTo(new Options.Listed(List.of(new Option("yes", "Accept"), new Option("no", "拒单"))));
		assertThat(chinese.frame().label().source()).isEqualTo("是否接单");
	}

}

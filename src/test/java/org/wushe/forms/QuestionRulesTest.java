package org.wushe.forms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class QuestionRulesTest {

	private static final String TEXT = "'type':'textfield'";

	private static final String NUMBER = "'type':'number'";

	private static final String DATE = "'type':'datetime','subtype':'date'";

	private static final String TIME = "'type':'datetime','subtype':'time'";

	private static final String MOMENT = "'type':'datetime','subtype':'datetime'";

	private static final String ABC = "'values':[{'label':'甲','value':'a'},{'label':'乙','value':'b'},'c',7,true]";

	@ParameterizedTest(name = "{0} takes {1} as {2}")
	@MethodSource
	void anAnswerThatKeepsTheRulesIsTakenInTheTypeOfTheQuestion(String field, Object answer, Object kept) {
		var checked = TestForms.check(form(field), answers(answer));

		assertThat(checked.problems()).isEmpty();
		assertThat(checked.values()).containsExactly(Map.entry("x", kept));
	}

	static Stream<Arguments> anAnswerThatKeepsTheRulesIsTakenInTheTypeOfTheQuestion() {
		return Stream.of(arguments(TEXT, "张三", "张三"), arguments(TEXT, "  空格 kept ", "  空格 kept "),
				arguments(TEXT, "👵🏽👨‍👩‍👧 مرحبا ‮abc", "👵🏽👨‍👩‍👧 مرحبا ‮abc"),
				arguments(TEXT, "<script>alert('x')</script>'; drop table need;--",
						"<script>alert('x')</script>'; drop table need;--"),
				arguments(TEXT + ",'validate':{'minLength':2,'maxLength':2}", "👵👴", "👵👴"),
				arguments(TEXT + ",'validate':{'minLength':3}", "", ""),
				arguments(TEXT + ",'validate':{'pattern':'^[A-Z]\\\\d{3}$'}", "A123", "A123"),
				arguments(TEXT + ",'validate':{'pattern':'^a\\\\sb$'}", "a　b", "a　b"),
				arguments(TEXT + ",'validate':{'pattern':'[[&&a]'}", "&", "&"),
				arguments(TEXT + ",'validate':{'validationType':'email'}", "li.si+1@mail.example.cn",
						"li.si+1@mail.example.cn"),
				arguments(TEXT + ",'validate':{'validationType':'phone'}", "13800000000", "13800000000"),
				arguments(TEXT + ",'validate':{'validationType':'phone'}", "0797-8000000", "0797-8000000"),
				arguments(TEXT + ",'validate':{'validationType':'phone'}", "+49 30 6640 4090", "+49 30 6640 4090"),
				arguments(TEXT + ",'validate':{'validationType':'phone'}", "12345", "12345"),
				arguments("'type':'textarea'", "一行\n二行\tx", "一行\n二行\tx"), arguments(NUMBER, 5, new BigDecimal("5")),
				arguments(NUMBER, 5.50, new BigDecimal("5.5")), arguments(NUMBER, "1e3", new BigDecimal("1000")),
				arguments(NUMBER, " -0.0 ", BigDecimal.ZERO),
				arguments(NUMBER + ",'serializeToString':true", "0.10000000000000000001", "0.10000000000000000001"),
				arguments(NUMBER + ",'decimalDigits':0", "7.0", new BigDecimal("7")),
				arguments(NUMBER + ",'increment':0.25", "-0.75", new BigDecimal("-0.75")),
				arguments(NUMBER + ",'validate':{'min':1,'max':'3'}", 3, new BigDecimal("3")),
				arguments(DATE, "2024-02-29", "2024-02-29"),
				arguments(DATE + ",'disallowPassedDates':true", "2026-11-21", "2026-11-21"),
				arguments(TIME, "14:30", "14:30"), arguments(TIME, "14:30:00", "14:30"),
				arguments(TIME, "06:30Z", "14:30"),
				arguments(TIME + ",'timeSerializingFormat':'utc_offset'", "14:30", "14:30+08:00"),
				arguments(TIME + ",'timeSerializingFormat':'utc_normalized'", "14:30", "06:30Z"),
				arguments(TIME + ",'timeInterval':15", "14:45", "14:45"),
				arguments(MOMENT, "2026-11-21T14:30", "2026-11-21T14:30"),
				arguments(MOMENT + ",'timeSerializingFormat':'utc_normalized'", "2026-11-21T07:30+08:00",
						"2026-11-20T23:30Z"),
				arguments(MOMENT + ",'timeSerializingFormat':'utc_offset'", "2026-11-21T14:30",
						"2026-11-21T14:30+08:00"),
				arguments("'type':'checkbox'", true, true), arguments("'type':'checkbox'", false, false),
				arguments("'type':'select'," + ABC, "a", "a"), arguments("'type':'radio'," + ABC, "c", "c"),
				arguments("'type':'radio'," + ABC, 7.0, new BigDecimal("7")),
				arguments("'type':'select'," + ABC, true, true),
				arguments("'type':'checklist'," + ABC, List.of("b", "a", "b"), List.of("b", "a")),
				arguments("'type':'taglist'," + ABC, List.of(7), List.of(new BigDecimal("7"))));
	}

	@ParameterizedTest(name = "{0} refuses {1}: {2}")
	@MethodSource
	void anAnswerThatBreaksARuleIsRefusedWithTheRule(String field, Object answer, String rule) {
		var checked = TestForms.check(form(field), answers(answer));

		assertThat(TestForms.problems(checked)).containsExactly("x " + rule);
	}

	static Stream<Arguments> anAnswerThatBreaksARuleIsRefusedWithTheRule() {
		var required = ",'validate':{'required':true}";
		return Stream.of(arguments(TEXT + required, null, "required"), arguments(TEXT + required, "", "required"),
				arguments(TEXT + required, " 　\t", "required"),
				arguments(TEXT + required, "\u200b\ufeff\u00a0", "required"), arguments(TEXT, 5, "notText"),
				arguments(TEXT, List.of("a"), "notText"), arguments(TEXT, "a\nb", "lineBreak"),
				arguments(TEXT, "a\u0000", "controlCharacter"), arguments(TEXT, "a\u0085", "controlCharacter"),
				arguments(TEXT, "\u001b[31m", "controlCharacter"), arguments(TEXT, "a\ud83d", "brokenCharacter"),
				arguments(TEXT, "\udc00b", "brokenCharacter"),
				arguments("'type':'textarea'", "a\u007f", "controlCharacter"),
				arguments(TEXT + ",'validate':{'minLength':3}", "  ab  ", "tooShort"),
				arguments(TEXT + ",'validate':{'maxLength':2}", "👵👴👵", "tooLong"),
				arguments("'type':'textarea'", "长".repeat(TextQuestion.MOST_CHARACTERS + 1), "tooLong"),
				arguments(TEXT + ",'validate':{'pattern':'^\\\\d+$'}", "12a", "pattern"),
				arguments(TEXT + ",'validate':{'pattern':'^\\\\d+$','patternErrorMessage':'只填数字'}", "12a", "custom"),
				arguments(TEXT + ",'validate':{'pattern':'^(a+)+$'}", "a".repeat(5000) + "!", "patternUndecided"),
				arguments(TEXT + ",'validate':{'validationType':'email'}", "a@b", "email"),
				arguments(TEXT + ",'validate':{'validationType':'email'}", "a b@example.com", "email"),
				arguments(TEXT + ",'validate':{'validationType':'phone'}", "1380000", "phone"),
				arguments(TEXT + ",'validate':{'validationType':'phone'}", "＋8613800000000", "phone"),
				arguments(NUMBER + required, "", "required"), arguments(NUMBER, "五", "notANumber"),
				arguments(NUMBER, "1e999999999", "notANumber"), arguments(NUMBER, Double.NaN, "notANumber"),
				arguments(NUMBER, "0x10", "notANumber"), arguments(NUMBER, "9".repeat(10_000), "notANumber"),
				arguments(NUMBER, true, "notANumber"), arguments(NUMBER + ",'decimalDigits':0", 1.5, "notWhole"),
				arguments(NUMBER + ",'decimalDigits':2", "1.234", "tooManyDigits"),
				arguments(NUMBER + ",'increment':5", 12, "offStep"),
				arguments(NUMBER + ",'validate':{'min':0}", -1, "tooSmall"),
				arguments(NUMBER + ",'validate':{'max':99}", "99.01", "tooLarge"),
				arguments(DATE + required, null, "required"), arguments(DATE, "2026-02-29", "notADate"),
				arguments(DATE, "2026-11-21T10:00", "notADate"), arguments(DATE, "+999999999-01-01", "notADate"),
				arguments(DATE, 20261121, "notADate"), arguments(TIME, "25:00", "notATime"),
				arguments(MOMENT, "2026-11-21", "notADateTime"),
				arguments(DATE + ",'disallowPassedDates':true", "2026-11-20", "passedDate"),
				arguments(MOMENT + ",'disallowPassedDates':true", "2026-11-20T15:59Z", "passedDate"),
				arguments(TIME + ",'timeInterval':30", "14:40", "offInterval"),
				arguments("'type':'checkbox'" + required, false, "notTicked"),
				arguments("'type':'checkbox'", "true", "notYesOrNo"),
				arguments("'type':'select'," + ABC + required, "", "notChosen"),
				arguments("'type':'select'," + ABC, "甲", "notAnOption"),
				arguments("'type':'radio'," + ABC, Map.of("a", 1), "notAnOption"),
				arguments("'type':'checklist'," + ABC + required, List.of(), "notChosen"),
				arguments("'type':'checklist'," + ABC, "a", "notAList"),
				arguments("'type':'checklist'," + ABC, List.of("a", "z"), "notAnOption"),
				arguments("'type':'filepicker'" + required, null, "noFile"),
				arguments("'type':'filepicker'", "files::1", "fileUnknown"));
	}

	@ParameterizedTest(name = "{0} without an answer keeps {1}")
	@MethodSource
	void aQuestionWithoutAnAnswerKeepsItsBlank(String field, Object blank) {
		var checked = TestForms.check(form(field), Map.of());

		assertThat(checked.problems()).isEmpty();
		assertThat(checked.values()).containsExactlyEntriesOf(answers(blank));
	}

	static Stream<Arguments> aQuestionWithoutAnAnswerKeepsItsBlank() {
		return Stream.of(arguments(TEXT, ""), arguments("'type':'textarea'", ""), arguments(NUMBER, null),
				arguments(DATE, null), arguments("'type':'checkbox'", false), arguments("'type':'radio'," + ABC, null),
				arguments("'type':'checklist'," + ABC, List.of()), arguments("'type':'filepicker'", List.of()));
	}

	private static FormSchema form(String field) {
		return TestForms.form("{'key':'x','label':'某项'," + field + "}");
	}

	private static Map<String, Object> answers(Object answer) {
		var answers = new HashMap<String, Object>();
		answers.put("x", answer);
		return answers;
	}

}

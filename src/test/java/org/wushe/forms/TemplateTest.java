package org.wushe.forms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTest {

	@ParameterizedTest(name = "{0} reads {1}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			您好                                                | 您好
			{{name}}，{{n + 1}}                                 | 张三，6
			="第" + string(n) + "号"                            | 第5号
			{{missing}}.                                        | .
			{{#if n > 3}}多{{/if}}{{#if n > 9}}很多{{/if}}      | 多
			{{#if name}}有{{/if}}{{#if missing}}无{{/if}}       | 有
			{{#loop people}}{{name}}({{parent.n}}) {{/loop}}    | 甲(5) 乙(5)
			{{#loop words}}[{{this}}]{{/loop}}                  | [a][b]
			{{ {a: {b: 1}}.a.b }}                               | 1
			{{open                                              | {{open
			{{}}                                                | ""
			""")
	void aTemplateIsFilledAsInFormJs(String template, String text) throws FeelSyntaxException {
		var variables = Map.<String, Object>of("name", "张三", "n", 5, "words", List.of("a", "b"), "people",
				List.of(Map.of("name", "甲"), Map.of("name", "乙")));

		assertThat(Template.parse(template).fill(new Feel(TestForms.CLOCK), variables, (value) -> value).strip())
			.isEqualTo(text);
	}

	@Test
	void insertedWordsBringNoMarkup() {
		var form = TestForms.form("{'type':'textfield','key':'name'}", "{'type':'text','text':'**{{name}}**'}");
		var state = new FormValidation(TestForms.CLOCK).state(form, Map.of("name", "<b>[x](javascript:1)*\\"),
				Map.of());

		var prose = state.fields().getLast();

		assertThat(prose.markdown(((Ornament.Prose) prose.field()).text()))
			.isEqualTo("**\\<b\\>\\[x\\]\\(javascript\\:1\\)\\*\\\\**");
	}

}

package org.wushe.forms;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListSectionTest {

	private static final FormSchema FORM = TestForms.form("{'type':'checkbox','key':'strict'}",
			"{'type':'dynamiclist','path':'home.members','label':'家庭成员','properties':{'minRows':'1','maxRows':3},'components':["
					+ "{'type':'textfield','key':'name','label':'姓名','validate':{'required':true}},"
					+ "{'type':'number','key':'age'},"
					+ "{'type':'textfield','key':'guardian','conditional':{'hide':'=this.age >= 18'},'validate':{'required':'=strict and parent.strict and i[1] > 0'}},"
					+ "{'type':'dynamiclist','path':'visits','components':[{'type':'textfield','key':'t','conditional':{'hide':'=parent.age = 7 and count(i) = 2'}}]}]}");

	@Test
	void everyRowIsJudgedByItself() {
		var checked = TestForms.check(FORM, Map.of("strict", true, "home",
				Map.of("members", List.of(Map.of("name", "张三", "age", 40), Map.of("age", 7)))));

		assertThat(TestForms.problems(checked)).containsExactly("home.members[1].name required",
				"home.members[1].guardian required");
		assertThat(checked.problems().getFirst().label()).isEqualTo("家庭成员 2 · 姓名");
	}

	@Test
	void onlyWhatARowAsksForIsKeptOfIt() {
		var checked = TestForms.check(FORM, Map.of("home", Map.of("members", List.of(Map.of("name", "小明", "age", 7,
				"guardian", "张三", "admin", true, "visits", List.of(Map.of("t", "hidden")))))));

		var kept = ((List<?>) ((Map<?, ?>) checked.values().get("home")).get("members"));
		assertThat(checked.problems()).isEmpty();
		assertThat(kept).hasToString("[{name=小明, age=7, guardian=张三, visits=[{}]}]");
	}

	@Test
	void thereMustNotBeFewerOrMoreRowsThanTheAuthorSays() {
		var row = Map.of("name", "张三", "age", 40);

		assertThat(TestForms.problems(TestForms.check(FORM, Map.of()))).containsExactly("home.members tooFewRows");
		assertThat(TestForms
			.problems(TestForms.check(FORM, Map.of("home", Map.of("members", Collections.nCopies(4, row))))))
			.containsExactly("home.members tooManyRows");
	}

	@Test
	void whatIsNoListOfRowsIsRefused() {
		assertThat(TestForms.problems(TestForms.check(FORM, Map.of("home", Map.of("members", "x")))))
			.containsExactly("home.members notRows");
		assertThat(TestForms.problems(TestForms.check(FORM, Map.of("home", Map.of("members", List.of(1))))))
			.containsExactly("home.members notRows");
	}

	@Test
	void aListThatDoesNotRepeatIsAGroup() {
		var form = TestForms.form(
				"{'type':'dynamiclist','path':'m','isRepeating':false,'components':[{'type':'textfield','key':'name'}]}");

		assertThat(TestForms.check(form, Map.of("m", Map.of("name", "张三"))).values())
			.isEqualTo(Map.of("m", Map.of("name", "张三")));
	}

	@Test
	void listsInListsCannotMultiplyWithoutLimit() {
		var form = TestForms
			.form("{'type':'dynamiclist','path':'a','components':[{'type':'dynamiclist','path':'b','components':["
					+ "{'type':'dynamiclist','path':'c','components':[{'type':'textfield','key':'t'}]}]}]}");
		var c = Map.of("c", Collections.nCopies(200, Map.of()));
		var b = Map.of("b", Collections.nCopies(200, c));

		var checked = TestForms.check(form, Map.of("a", Collections.nCopies(200, b)));

		assertThat(checked.problems()).extracting(FormProblem::messageKey).contains("forms.problem.tooManyRows");
	}

}

package org.wushe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wushe.access.ScreenSession;
import org.wushe.forms.FormProblem;
import org.wushe.identity.Access;
import org.wushe.identity.Database;
import org.wushe.needs.Need;
import org.wushe.needs.Needs;
import org.wushe.referrals.Scene;
import org.wushe.ui.Dialogs;
import org.wushe.ui.ReasonDialog;

/** A form that somebody has drawn, with no use-case of ours behind it. */
@ViewPackages(packages = "org.wushe")
class TaskAnswersIT extends ScreenSession {

	private static final String FORM = """
			{"type": "default", "id": "visit-family", "schemaVersion": 18, "components": [
			  {"type": "textfield", "key": "contact", "label": "联系人",
			   "properties": {"personal": "name", "label:en": "Contact"}},
			  {"type": "textfield", "key": "phone", "label": "联系电话", "validate": {"validationType": "phone"}},
			  {"type": "textfield", "key": "idNumber", "label": "身份证号", "properties": {"personal": "identity-number"}},
			  {"type": "radio", "key": "urgent", "label": "是否紧急", "values": [
			    {"label": "需要马上处理", "value": "yes"}, {"label": "不急", "value": "no"}]},
			  {"type": "textarea", "key": "words", "label": "走访情况"}]}""";

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Needs needs;

	@Autowired
	private UserTasks tasks;

	@Autowired
	private TaskAnswers answers;

	@Autowired
	private Definitions definitions;

	@Autowired
	private CamundaClient zeebe;

	@Autowired
	private Database database;

	@Autowired
	private TransactionOperations transaction;

	private Scene scene;

	private Need need;

	private UserTask task;

	@BeforeEach
	void visitAFamily() {
		this.scene = new Scene(this.beans);
		this.need = this.needs.report(this.scene.worker(), this.scene.report().build());
		this.definitions.ship(Map.of("visit-family.form", FORM));
		this.zeebe.newDeployResourceCommand()
			.addProcessModel(Bpmn.createExecutableProcess("visit-families")
				.startEvent()
				.userTask("visit-family",
						visit -> visit.zeebeFormKey("visit-family")
							.zeebeCandidateGroups("=[\"role:community-worker@\" + divisionCode]"))
				.endEvent()
				.done(), "visit-families.bpmn")
			.send()
			.join();
		this.zeebe.newCreateInstanceCommand()
			.bpmnProcessId("visit-families")
			.latestVersion()
			.variables(
					Map.of("caseId", this.need.caseId().toString(), "divisionCode", this.need.divisionCode().value()))
			.send()
			.join();
		this.task = await().atMost(Duration.ofSeconds(60))
			.until(() -> this.tasks.openOf(this.scene.worker(), this.need.caseId())
				.stream()
				.filter(open -> open.elementId().equals("visit-family"))
				.findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	@Test
	void answersToAFormWithoutAnActionAreEncryptedAtRest() {
		complete("11010519491231002X");
		assertThat(row()).doesNotContain("黎小满", "13900000000", "11010519491231002X", "独自在家");
	}

	@Test
	void answersAreReadInTheWordsOfTheFormAsItWasMaskedAndInFullForAReason() {
		complete("11010519491231002X");
		this.definitions.ship(Map.of("visit-family.form", FORM.replace("走访情况", "后来的问题")));
		signIn(this.scene.worker());
		open("cases/" + this.need.caseId());
		assertThat(shown()).contains("联系人", "黎**", "139****0000", "110105********002X", "需要马上处理", "走访情况", "老人独自在家")
			.doesNotContain("黎小满", "13900000000", "后来的问题");

		Button reveal = buttons().getFirst();
		reveal.click();
		ReasonDialog dialog = find(ReasonDialog.class).single();
		TextArea reason = find(TextArea.class).single();
		reason.setValue("看");
		Dialogs.confirm(dialog);
		assertThat(reason.isInvalid()).as("too short a reason").isTrue();
		assertThat(shown()).doesNotContain("13900000000");
		reason.setValue("回访前核对联系方式");
		Dialogs.confirm(dialog);
		assertThat(shown()).contains("黎小满", "13900000000", "11010519491231002X");
	}

	@Test
	void nobodyElseReadsThem() {
		complete("");
		assertThat(this.answers.ofCase(this.scene.worker(), this.need.caseId(), Locale.SIMPLIFIED_CHINESE)).hasSize(1);
		assertThat(this.answers.ofCase(this.scene.manager(), this.need.caseId(), Locale.SIMPLIFIED_CHINESE)).isEmpty();
	}

	@Test
	void anIdentityNumberThatBreaksGb11643IsRefusedInAFormToo() {
		assertThatExceptionOfType(AnswersRefused.class).isThrownBy(() -> complete("110105194912310020"))
			.satisfies(refused -> assertThat(refused.problems()).singleElement()
				.returns("idNumber", FormProblem::path)
				.returns("身份证号", FormProblem::label)
				.returns("privacy.refused.identity-number", FormProblem::messageKey));
		assertThat(this.tasks.get(this.scene.worker(), this.task.key()).isOpen()).isTrue();
	}

	private void complete(String idNumber) {
		this.tasks.complete(this.scene.worker(), this.task.key(), new HashMap<>(Map.of("contact", "黎小满", "phone",
				"13900000000", "idNumber", idNumber, "urgent", "yes", "words", "老人独自在家")));
	}

	private String shown() {
		return find(NativeDetails.class).all()
			.stream()
			.filter(details -> details.hasClassName("task-answers"))
			.findFirst()
			.orElseThrow()
			.getElement()
			.getTextRecursively();
	}

	private List<Button> buttons() {
		return find(Button.class).withText("查看完整内容").all();
	}

	private String row() {
		return this.transaction.execute(status -> this.database.as(Access.system())
			.sql("select t::text from user_task t where key = ?")
			.param(this.task.key())
			.query(String.class)
			.single());
	}

}

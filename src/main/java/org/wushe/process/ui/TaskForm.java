package org.wushe.process.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.forms.ui.FormView;
import org.wushe.identity.Access;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.process.AnswersRefused;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;

/**
 * One task to work on, beside its case: claim it 签收, give it back 退签, complete it 办结.
 * What is typed stays, whatever others do to the case meanwhile.
 */
@StyleSheet("process.css")
class TaskForm extends Panel implements CasePanel.Living {

	private final transient UserTasks tasks;

	private final transient TaskWords words;

	private final transient Access access;

	private final transient Runnable close;

	private final Div standing = new Div();

	private final Div buttons = new Div();

	private final @Nullable FormView form;

	private transient UserTask task;

	TaskForm(UserTasks tasks, TaskWords words, TaskDesk desk, Access access, UserTask task, Runnable close) {
		super(words.name(task));
		this.tasks = tasks;
		this.words = words;
		this.access = access;
		this.task = task;
		this.close = close;
		addClassName("task-form");
		this.standing.addClassName("row-badges");
		this.buttons.addClassName("task-buttons");
		Button shut = new Button(Glyph.CLOSE.icon(), click -> close.run());
		shut.addThemeVariants(ButtonVariant.TERTIARY);
		shut.setAriaLabel(getTranslation("process.task.close"));
		beside(shut);
		Optional<Component> view = desk.view(access, task, this::attempt);
		DraftedForm drafted = view.isPresent() ? null : desk.form(access, task, getLocale());
		this.form = (drafted != null) ? drafted.form() : null;
		content(this.standing, view.orElseGet(() -> Objects.requireNonNull(drafted)), consequence(), this.buttons);
		show();
	}

	@Override
	public void update(CaseFile file) {
		this.tasks.find(this.access, this.task.key()).ifPresent(now -> {
			if (now.version() != this.task.version()) {
				this.task = now;
				show();
			}
		});
	}

	private void show() {
		boolean taken = this.task.assigneeId() != null && !this.access.userId().equals(this.task.assigneeId());
		boolean workable = this.task.isOpen() && !taken;
		this.standing.removeAll();
		this.standing.add(new StateBadge(this.words.state(this.access, this.task)),
				new StateBadge(this.words.due(this.access, this.task)));
		this.buttons.removeAll();
		if (this.form != null) {
			this.form.setReadOnly(!workable);
			if (workable) {
				this.buttons.add(completing());
			}
		}
		if (workable) {
			this.buttons.add((this.task.assigneeId() == null) ? claiming() : releasing());
		}
		if (taken && this.task.isOpen()) {
			this.buttons.add(takingBack());
		}
		this.standing.add(notice(taken));
	}

	private Paragraph notice(boolean taken) {
		Paragraph notice = new Paragraph();
		if (this.task.state() == UserTask.State.WITHDRAWN) {
			notice.setText(getTranslation("process.refused.withdrawn"));
		}
		else if (!this.task.isOpen()) {
			notice.setText(getTranslation("process.refused.completed"));
		}
		else if (taken) {
			notice.setText(getTranslation("process.refused.claimed", this.task.assigneeName()));
		}
		notice.setVisible(!notice.getText().isEmpty());
		return notice;
	}

	private Paragraph consequence() {
		Paragraph sentence = new Paragraph(this.words.consequence(this.task).orElse(""));
		sentence.addClassNames("secondary", "consequence");
		sentence.setVisible(!sentence.getText().isEmpty());
		return sentence;
	}

	private Button completing() {
		Button button = new Button(getTranslation("process.task.complete"), click -> submit());
		button.addThemeVariants(ButtonVariant.PRIMARY);
		button.setDisableOnClick(true);
		return button;
	}

	private Button claiming() {
		return new Button(getTranslation("process.task.claim"),
				click -> change(() -> this.tasks.claim(this.access, this.task.key()), "process.task.claimed"));
	}

	private Button releasing() {
		return new Button(getTranslation("process.task.release"),
				click -> change(() -> this.tasks.release(this.access, this.task.key()), "process.task.released"));
	}

	private Button takingBack() {
		return new Button(getTranslation("process.task.take-back"),
				click -> new ReasonDialog(getTranslation("process.task.take-back"),
						getTranslation("process.task.take-back.words", this.task.assigneeName()),
						getTranslation("process.task.take-back.reason"), getTranslation("process.task.take-back"),
						reason -> change(() -> this.tasks.takeBack(this.access, this.task.key(), reason),
								"process.task.taken-back"))
					.open());
	}

	private void change(Supplier<UserTask> step, String done) {
		try {
			this.task = step.get();
			Toast.done(getTranslation(done, this.words.name(this.task)));
		}
		catch (DomainRefusal ex) {
			Toast.refused(getTranslation(ex.messageKey(), ex.args().toArray()));
			this.task = this.tasks.find(this.access, this.task.key()).orElse(this.task);
		}
		show();
	}

	private void submit() {
		FormView filled = Objects.requireNonNull(this.form);
		if (filled.validate()) {
			Map<String, Object> answers = new LinkedHashMap<>();
			filled.getAnswers().forEach((name, value) -> {
				if (value != null) {
					answers.put(name, value);
				}
			});
			try {
				complete(answers).ifPresent(Toast::refused);
			}
			catch (AnswersRefused ex) {
				filled.showProblems(ex.problems());
			}
		}
		show();
	}

	/** Of a view that shows itself why it was refused. */
	private Optional<String> attempt(Map<String, Object> answers) {
		try {
			return complete(answers);
		}
		catch (AnswersRefused ex) {
			return Optional.of(getTranslation("process.refused.answers"));
		}
	}

	private Optional<String> complete(Map<String, Object> answers) {
		try {
			this.tasks.complete(this.access, this.task.key(), answers);
			Toast.done(getTranslation("process.task.completed", this.words.name(this.task)));
			this.close.run();
			return Optional.empty();
		}
		catch (DomainRefusal ex) {
			return refused(getTranslation(ex.messageKey(), ex.args().toArray()));
		}
		catch (AccessDenied ex) {
			return refused(getTranslation("ui.failure.denied.words"));
		}
	}

	private Optional<String> refused(String words) {
		this.task = this.tasks.find(this.access, this.task.key()).orElse(this.task);
		show();
		return Optional.of(words);
	}

	/** A task with the module's own view, which needs more than a column. */
	static final class WithView extends TaskForm implements CasePanel.Wide {

		WithView(UserTasks tasks, TaskWords words, TaskDesk desk, Access access, UserTask task, Runnable close) {
			super(tasks, words, desk, access, task, close);
		}

	}

	static TaskForm of(UserTasks tasks, TaskWords words, TaskDesk desk, Access access, UserTask task, Runnable close) {
		TaskForm form = task.view().isPresent() ? new WithView(tasks, words, desk, access, task, close)
				: new TaskForm(tasks, words, desk, access, task, close);
		return ComponentTexts.speak(form);
	}

}

package org.wushe.process.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.wushe.cases.CaseFile;
import org.wushe.cases.Cases;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;

/** The task that the address asks for, beside its case. */
@org.springframework.stereotype.Component
class TaskPanel implements CasePanel {

	private final UserTasks tasks;

	private final Cases cases;

	private final TaskWords words;

	private final TaskDesk desk;

	TaskPanel(UserTasks tasks, Cases cases, TaskWords words, TaskDesk desk) {
		this.tasks = tasks;
		this.cases = cases;
		this.words = words;
		this.desk = desk;
	}

	@Override
	public Place place() {
		return Place.TASK;
	}

	@Override
	public int order() {
		return 0;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		return Optional.empty();
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file, String key) {
		if (!key.matches("\\d{1,18}")) {
			return Optional.empty();
		}
		UI ui = UI.getCurrent();
		return this.tasks.find(access, Long.parseLong(key))
			.filter(task -> file.id().equals(task.caseId()))
			.map(task -> form(access, task, () -> ui.navigate(after(access, file))));
	}

	/** Back to the case; to the inbox for whom it is no longer, as after declining it. */
	private String after(Access access, CaseFile file) {
		return this.cases.find(access, file.id()).isPresent() ? "cases/" + file.id() : "tasks";
	}

	private TaskForm form(Access access, UserTask task, Runnable close) {
		return TaskForm.of(this.tasks, this.words, this.desk, access, task, close);
	}

}

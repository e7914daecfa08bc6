package org.wushe.process.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;

/** 下一步: what the case waits for, and who has it. */
@org.springframework.stereotype.Component
class NextStepPanel implements CasePanel {

	private final UserTasks tasks;

	private final TaskWords words;

	NextStepPanel(UserTasks tasks, TaskWords words) {
		this.tasks = tasks;
		this.words = words;
	}

	@Override
	public Place place() {
		return Place.NEXT;
	}

	@Override
	public int order() {
		return 0;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!file.isOpen() || !access.allows(Operation.WORK_ON_TASKS)) {
			return Optional.empty();
		}
		List<UserTask> open = this.tasks.ofCase(access, file.id()).stream().filter(UserTask::isOpen).toList();
		return open.stream()
			.findFirst()
			.map(task -> new Span(
					this.words.say("process.next", this.words.name(task), this.words.holder(access, task))));
	}

}

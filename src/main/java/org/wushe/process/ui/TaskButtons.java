package org.wushe.process.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePage;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ui.Glyph;

/** A button for each task of the case that the person can work on now. */
@org.springframework.stereotype.Component
class TaskButtons implements CasePanel {

	private final UserTasks tasks;

	private final TaskWords words;

	TaskButtons(UserTasks tasks, TaskWords words) {
		this.tasks = tasks;
		this.words = words;
	}

	@Override
	public Place place() {
		return Place.ACTIONS;
	}

	@Override
	public int order() {
		return 0;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!access.allows(Operation.WORK_ON_TASKS)) {
			return Optional.empty();
		}
		List<Component> buttons = this.tasks.openOf(access, file.id())
			.stream()
			.filter(task -> task.assigneeId() == null || task.assigneeId().equals(access.userId()))
			.map(task -> (Component) button(file, task))
			.toList();
		return buttons.isEmpty() ? Optional.empty() : Optional.of(new Div(buttons.toArray(Component[]::new)));
	}

	private Anchor button(CaseFile file, UserTask task) {
		Anchor button = new Anchor(CasePage.path(file.id(), task.key()),
				this.words.say("process.work-on", this.words.name(task)));
		button.addComponentAsFirst(Glyph.TASKS.icon());
		button.addClassName("button-link");
		return button;
	}

}

package org.wushe.process.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.wushe.cases.ui.CasePage;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;

/** The address of a task: leads to its case, or shows a task that has none by itself. */
@Route(value = "tasks/:key", layout = MainLayout.class)
@Requires(Operation.WORK_ON_TASKS)
class TaskScreen extends Screen implements BeforeEnterObserver {

	private final transient UserTasks tasks;

	private final transient CurrentAccess currentAccess;

	private final transient TaskWords words;

	private final transient TaskDesk desk;

	TaskScreen(UserTasks tasks, CurrentAccess currentAccess, TaskWords words, TaskDesk desk) {
		this.tasks = tasks;
		this.currentAccess = currentAccess;
		this.words = words;
		this.desk = desk;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Access access = this.currentAccess.get();
		String key = event.getRouteParameters()
			.get("key")
			.filter(text -> text.matches("\\d{1,18}"))
			.orElseThrow(NotFoundException::new);
		UserTask task = this.tasks.get(access, Long.parseLong(key));
		if (task.caseId() != null) {
			event.forwardToUrl(CasePage.path(task.caseId(), task.key()));
			return;
		}
		UI ui = event.getUI();
		heading(this.words.name(task), null);
		trail(new Step(getTranslation("process.nav.tasks"), InboxScreen.class));
		content(TaskForm.of(this.tasks, this.words, this.desk, access, task, () -> ui.navigate(InboxScreen.class)));
	}

}

package org.wushe.process.ui;

import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.process.ui.InboxFilterChoices.Due;
import org.wushe.ui.NoticeSource;

/** Tasks that are late or due today. */
@Component
class TaskNotices implements NoticeSource {

	private final UserTasks tasks;

	private final TaskWords words;

	private final InboxFilterChoices choices;

	TaskNotices(UserTasks tasks, TaskWords words, InboxFilterChoices choices) {
		this.tasks = tasks;
		this.words = words;
		this.choices = choices;
	}

	@Override
	public Notices notices(Access access, int limit) {
		if (!access.allows(Operation.WORK_ON_TASKS)) {
			return new Notices(0, List.of());
		}
		TaskFilter pressing = TaskFilter.of(TaskFilter.Tab.ALL).withDueBefore(this.choices.end(Due.TODAY));
		return new Notices(this.tasks.count(access, pressing),
				this.tasks.list(access, pressing, 0, limit).stream().map(task -> notice(access, task)).toList());
	}

	private Notice notice(Access access, UserTask task) {
		return new Notice(this.words.due(access, task), this.words.name(task), String.valueOf(task.caseTitle()),
				(task.dueAt() != null) ? task.dueAt() : task.createdAt(), InboxScreen.path(task));
	}

}

package org.wushe.planning;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.process.TaskFilter;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;

/** The needs that wait to be referred, found by the tasks of whoever may refer them. */
@Component
class OpenNeeds {

	private static final String REFER = "referrals.refer-need";

	private static final int PAGE = 200;

	/** Of the inbox, which is looked through. */
	private static final int PAGES = 20;

	private final UserTasks tasks;

	OpenNeeds(UserTasks tasks) {
		this.tasks = tasks;
	}

	/** The most urgent first; none that a colleague has claimed. */
	List<UserTask> of(Access access, DivisionCode place, int most) {
		TaskFilter filter = TaskFilter.of(TaskFilter.Tab.ALL).withDivision(place);
		List<UserTask> open = new ArrayList<>();
		for (int page = 0; page < PAGES && open.size() < most; page++) {
			List<UserTask> tasks = this.tasks.list(access, filter, page * PAGE, PAGE);
			tasks.stream().filter(task -> mayBePlanned(access, task)).forEach(open::add);
			if (tasks.size() < PAGE) {
				break;
			}
		}
		return open.stream().limit(most).toList();
	}

	private static boolean mayBePlanned(Access access, UserTask task) {
		return REFER.equals(task.action()) && task.caseId() != null && task.variable("needId").isPresent()
				&& (task.assigneeId() == null || task.assigneeId().equals(access.userId()));
	}

}

package org.wushe.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;

/** What the modules can do when a task is completed, by name. */
@Component
class TaskActions {

	private final Map<String, TaskAction> actions;

	TaskActions(List<TaskAction> actions) {
		this.actions = actions.stream().collect(Collectors.toMap(TaskAction::name, Function.identity()));
	}

	TaskAction get(String name) {
		TaskAction action = this.actions.get(name);
		if (action == null) {
			throw new IllegalStateException("no module has the action " + name);
		}
		return action;
	}

	/** The names of those that no role of the person allows. */
	List<String> forbidden(Access access) {
		return this.actions.values()
			.stream()
			.filter(action -> !access.allows(action.operation()))
			.map(TaskAction::name)
			.toList();
	}

}

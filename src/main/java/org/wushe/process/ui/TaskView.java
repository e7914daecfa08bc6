package org.wushe.process.ui;

import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.wushe.identity.Access;
import org.wushe.process.UserTask;

/** A built view of a kind of task that needs more than a form; a Spring bean. */
public interface TaskView {

	/** As in the process, such as {@code view:match-candidates}. */
	String formKey();

	/**
	 * The view of one task, with its own buttons.
	 * @param complete completes the task, and leads on if it is done
	 */
	Component view(Access access, UserTask task, Completion complete);

	/** Completes a task. */
	@FunctionalInterface
	interface Completion {

		/**
		 * Completes it with the answers.
		 * @return why not, for the person to read; empty once it is done
		 */
		Optional<String> complete(Map<String, Object> answers);

	}

}

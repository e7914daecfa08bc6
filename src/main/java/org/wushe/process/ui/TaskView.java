package org.wushe.process.ui;

import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import org.wushe.identity.Access;
import org.wushe.process.UserTask;

/** A built view of a kind of task that needs more than a form; a Spring bean. */
public interface TaskView {

	/** As in the process, such as {@code view:match-candidates}. */
	String formKey();

	/**
	 * The view of one task, with its own buttons.
	 * @param complete completes the task with the answers; tells the person if it is
	 * refused, and leads on if it is done
	 */
	Component view(Access access, UserTask task, Consumer<Map<String, Object>> complete);

}

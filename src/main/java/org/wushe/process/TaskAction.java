package org.wushe.process;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/**
 * The use-case that the completion of a user task calls, named by the task's header
 * {@code action}. A bean in a module's {@code worker} package.
 */
public interface TaskAction {

	/** As in the header, {@code module.verb-noun}. */
	String name();

	/** What a person must be allowed to do to be asked at all. */
	Operation operation();

	/**
	 * Called in the transaction that completes the task, with answers that the task's
	 * form accepted. Whatever it throws, the task stays open.
	 * @return the variables for the process; never personal data
	 */
	Map<String, ? extends @Nullable Object> complete(Access access, UserTask task, Map<String, Object> answers);

}

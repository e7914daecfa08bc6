package org.wushe.process;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a service task of a process does: parse, call one use-case, return variables. A
 * bean in a module's {@code worker} package.
 * <p>
 * It runs in one transaction, in which its result is remembered by the element instance:
 * after a crash the engine asks again and gets that result, and the use-case is not
 * called twice. What it does outside of the database must bear repetition.
 */
public interface ServiceTask {

	/** The job type in the process, {@code module.verb-noun}. */
	String type();

	/** The variables it reads; no others are fetched. */
	List<String> inputs();

	/**
	 * A {@link org.wushe.identity.DomainRefusal} becomes an incident at once; anything
	 * else is tried again, later and later, before it becomes one; an outage of a server
	 * is waited for without counting.
	 * @return the variables for the process; never personal data
	 */
	Map<String, ? extends @Nullable Object> run(Step step);

}

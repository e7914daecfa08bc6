package org.wushe.process;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The path that an instance has walked, for its diagram, and of those that it called in
 * turn.
 *
 * @param xml BPMN 2.0 of the version that it runs
 * @param completed ids of elements that ended, also of those it passed more than once
 * @param active ids of elements where it stands
 * @param terminated ids of elements that were cut short and never completed
 * @param flows ids of the sequence flows it took
 * @param called in the order they were called
 */
public record ProcessPath(long processInstanceKey, String processId, String xml, Set<String> completed,
		Set<String> active, Set<String> terminated, Set<String> flows, List<ProcessPath> called) {

	public ProcessPath {
		completed = Set.copyOf(completed);
		active = Set.copyOf(active);
		terminated = Set.copyOf(terminated);
		flows = Set.copyOf(flows);
		called = List.copyOf(called);
	}

	/** The same with the names of the steps in that language, as far as it has them. */
	public ProcessPath in(Locale locale) {
		return new ProcessPath(this.processInstanceKey, this.processId, ProcessLanguage.translate(this.xml, locale),
				this.completed, this.active, this.terminated, this.flows,
				this.called.stream().map(path -> path.in(locale)).toList());
	}

}

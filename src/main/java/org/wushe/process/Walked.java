package org.wushe.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Follows one instance through its records, which come in order. */
final class Walked {

	private final long processInstanceKey;

	private final Map<Long, String> active = new HashMap<>();

	private final Set<String> completed = new HashSet<>();

	private final Set<String> terminated = new HashSet<>();

	private final Set<String> flows = new HashSet<>();

	private final List<Long> called = new ArrayList<>();

	private @Nullable ExportedRecord self;

	Walked(long processInstanceKey) {
		this.processInstanceKey = processInstanceKey;
	}

	void see(ExportedRecord entry) {
		if (entry.value().processInstanceKey() != this.processInstanceKey) {
			this.called.add(entry.value().processInstanceKey());
		}
		else if (entry.key() == this.processInstanceKey) {
			this.self = entry;
		}
		else {
			see(entry, String.valueOf(entry.value().elementId()));
		}
	}

	private void see(ExportedRecord entry, String element) {
		switch (entry.intent()) {
			case "SEQUENCE_FLOW_TAKEN" -> this.flows.add(element);
			case "ELEMENT_ACTIVATED" -> this.active.put(entry.key(), element);
			case "ELEMENT_COMPLETED" -> {
				this.active.remove(entry.key());
				this.completed.add(element);
			}
			default -> {
				this.active.remove(entry.key());
				this.terminated.add(element);
			}
		}
	}

	/** What was seen of the instance itself. */
	@Nullable ExportedRecord self() {
		return this.self;
	}

	List<Long> called() {
		return this.called;
	}

	ProcessPath path(String processId, String xml, List<ProcessPath> calledPaths) {
		Set<String> cutShort = new HashSet<>(this.terminated);
		cutShort.removeAll(this.completed);
		return new ProcessPath(this.processInstanceKey, processId, xml, this.completed,
				Set.copyOf(this.active.values()), cutShort, this.flows, calledPaths);
	}

}

package org.wushe.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;

/** How cases go through their processes, out of the engine's records. */
@Service
public class ProcessPaths {

	private static final Logger log = LoggerFactory.getLogger(ProcessPaths.class);

	private final EngineRecords records;

	private final Definitions definitions;

	private final Cases cases;

	ProcessPaths(EngineRecords records, Definitions definitions, Cases cases) {
		this.records = records;
		this.definitions = definitions;
		this.cases = cases;
	}

	/**
	 * The path of a case; empty while its process has not begun, when its records are no
	 * longer kept, and while they cannot be read.
	 * @throws org.wushe.identity.DomainRefusal if there is no such case for this person
	 */
	public Optional<ProcessPath> ofCase(Access access, UUID caseId) {
		Long key = this.cases.get(access, caseId).processInstanceKey();
		return (key != null) ? walked(key) : Optional.empty();
	}

	/** The path of an instance, for those who monitor processes. */
	public Optional<ProcessPath> of(Access access, long processInstanceKey) {
		access.require(Operation.MONITOR_PROCESSES);
		return walked(processInstanceKey);
	}

	private Optional<ProcessPath> walked(long processInstanceKey) {
		try {
			return path(processInstanceKey);
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The path of {} cannot be read now: {}", processInstanceKey, ex.toString());
			return Optional.empty();
		}
	}

	private Optional<ProcessPath> path(long processInstanceKey) throws IOException {
		Walked walked = new Walked(processInstanceKey);
		this.records.path(processInstanceKey).forEach(walked::see);
		ExportedRecord self = walked.self();
		if (self == null) {
			return Optional.empty();
		}
		List<ProcessPath> called = new ArrayList<>();
		for (long child : walked.called()) {
			path(child).ifPresent(called::add);
		}
		return this.definitions.model(self.value().processDefinitionKey())
			.map(model -> walked.path(String.valueOf(self.value().bpmnProcessId()), model.xml(), called));
	}

}

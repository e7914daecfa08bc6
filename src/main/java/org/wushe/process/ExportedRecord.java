package org.wushe.process;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What we read of a record that the engine exports.
 *
 * @param position grows within the partition
 * @param key of the element instance, or of the incident
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ExportedRecord(int partitionId, long position, long timestamp, long key, String intent, String valueType,
		Value value) {

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Value(@Nullable String bpmnProcessId, long processDefinitionKey, long processInstanceKey,
			@Nullable String elementId, @Nullable String bpmnElementType, long flowScopeKey,
			long parentProcessInstanceKey, long jobKey, @Nullable String errorType, @Nullable String errorMessage) {
	}

	Instant at() {
		return Instant.ofEpochMilli(this.timestamp);
	}

	boolean isIncident() {
		return this.valueType.equals("INCIDENT");
	}

}

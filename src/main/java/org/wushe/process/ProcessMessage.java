package org.wushe.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A BPMN message: the event whose name it carries.
 *
 * @param name as in the process, such as {@code NeedReported}
 * @param correlationKey finds the waiting instance, and lets only one start; the case id
 * @param messageId the id of the event: publishing it again changes nothing
 * @param variables ids, codes and routing values; never personal data
 */
public record ProcessMessage(String name, String correlationKey, String messageId,
		Map<String, @Nullable Object> variables) {

	public ProcessMessage {
		variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
	}

	public ProcessMessage(String name, UUID caseId, UUID eventId, Map<String, ? extends @Nullable Object> variables) {
		this(name, caseId.toString(), eventId.toString(), Collections.unmodifiableMap(variables));
	}

}

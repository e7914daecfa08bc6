package org.wushe.process;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user task as the engine hands it over.
 *
 * @param leaseUntil until when the engine lends it to us
 */
record TaskArrival(long key, long elementInstanceKey, long processInstanceKey, String processId, String elementId,
		String name, @Nullable String formKey, @Nullable String action, @Nullable UUID caseId, String divisionCode,
		List<String> candidateRoles, @Nullable String candidateOrganization, String variables, @Nullable Instant dueAt,
		Instant leaseUntil) {

	private static final String ZEEBE = "io.camunda.zeebe:";

	private static final String ROLE = "role:";

	private static final String ORGANIZATION = "organization:";

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Set<String> FOR_TRIAGE = Set.of("specialGroups");

	/**
	 * Candidates are {@code role:<role>@<division>} or {@code organization:<code>}.
	 * @throws IllegalArgumentException if the process says nothing that can be understood
	 * of who may do it, or when
	 */
	static TaskArrival of(ActivatedJob job, String name) {
		Map<String, String> headers = job.getCustomHeaders();
		Map<String, Object> variables = job.getVariablesAsMap();
		List<String> roles = new ArrayList<>();
		String division = text(variables, "divisionCode");
		String organization = null;
		for (String candidate : candidates(headers)) {
			int at = candidate.indexOf('@');
			if (candidate.startsWith(ROLE) && at > 0) {
				roles.add(role(candidate.substring(ROLE.length(), at)));
				division = new DivisionCode(candidate.substring(at + 1)).value();
			}
			else if (candidate.startsWith(ORGANIZATION)) {
				organization = candidate.substring(ORGANIZATION.length());
			}
			else {
				throw new IllegalArgumentException("not a candidate: " + candidate);
			}
		}
		if (roles.isEmpty() && organization == null) {
			throw new IllegalArgumentException("nobody may do it");
		}
		if (division == null) {
			throw new IllegalArgumentException("it lies in no division");
		}
		return new TaskArrival(job.getKey(), job.getElementInstanceKey(), job.getProcessInstanceKey(),
				job.getBpmnProcessId(), job.getElementId(), name, headers.get(ZEEBE + "formKey"), headers.get("action"),
				uuid(text(variables, "caseId")), division, List.copyOf(roles), organization, shown(variables),
				due(headers.get(ZEEBE + "dueDate")), Instant.ofEpochMilli(job.getDeadline()));
	}

	/** Without what only the triage reads, and what tells of a person. */
	private static String shown(Map<String, Object> variables) {
		Map<String, Object> shown = new HashMap<>(variables);
		shown.keySet().removeAll(FOR_TRIAGE);
		return JSON.writeValueAsString(shown);
	}

	private static List<String> candidates(Map<String, String> headers) {
		try {
			return JSON.readValue(headers.getOrDefault(ZEEBE + "candidateGroups", "[]"), TEXTS);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("candidate groups are not a list of texts", ex);
		}
	}

	private static String role(String code) {
		return Role.ofCode(code).map(Role::code).orElseThrow(() -> new IllegalArgumentException("not a role: " + code));
	}

	private static @Nullable Instant due(@Nullable String text) {
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("not a due date: " + text, ex);
		}
	}

	private static @Nullable String text(Map<String, Object> variables, String name) {
		return (variables.get(name) instanceof String text) ? text : null;
	}

	private static @Nullable UUID uuid(@Nullable String text) {
		return (text != null) ? UUID.fromString(text) : null;
	}

}

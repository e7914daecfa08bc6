package org.wushe.process;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an incident says, and of which case: the engine's records do not tell the case of
 * a job that failed.
 */
record IncidentMessage(Optional<UUID> caseId, String text) {

	private static final Pattern SHAPE = Pattern
		.compile("case ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}): (.*)", Pattern.DOTALL);

	static String write(String caseId, String text) {
		return caseId.isEmpty() ? text : "case %s: %s".formatted(caseId, text);
	}

	static IncidentMessage read(String message) {
		Matcher matcher = SHAPE.matcher(message);
		return matcher.matches() ? new IncidentMessage(Optional.of(UUID.fromString(matcher.group(1))), matcher.group(2))
				: new IncidentMessage(Optional.empty(), message);
	}

}

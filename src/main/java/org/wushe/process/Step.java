package org.wushe.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A service task that waits to be done, in one instance of a process.
 *
 * @param type the job type
 * @param elementId the task's id in the process
 * @param elementInstanceKey the same however often it is tried
 * @param processInstanceKey of the process the task stands in, which may be a called one
 * @param variables the inputs that were asked for, where they are set
 */
public record Step(String type, String elementId, long elementInstanceKey, long processInstanceKey,
		Map<String, @Nullable Object> variables) {

	public Step {
		variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
	}

	public String text(String name) {
		return required(name).toString();
	}

	public Optional<String> textIfSet(String name) {
		return Optional.ofNullable(this.variables.get(name)).map(Object::toString);
	}

	public UUID uuid(String name) {
		return UUID.fromString(text(name));
	}

	public int integer(String name) {
		return new BigDecimal(text(name)).intValueExact();
	}

	/** False where it is not set. */
	public boolean truth(String name) {
		return Boolean.TRUE.equals(this.variables.get(name));
	}

	public Instant instant(String name) {
		return OffsetDateTime.parse(text(name)).toInstant();
	}

	/** Empty where it is not set. */
	public List<String> texts(String name) {
		return (this.variables.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	/** A value of a context, such as {@code triage.triageClass}. */
	public Object within(String context, String name) {
		Object value = (required(context) instanceof Map<?, ?> map) ? map.get(name) : null;
		if (value == null) {
			throw new IllegalArgumentException("%s needs the variable %s.%s".formatted(this.type, context, name));
		}
		return value;
	}

	private Object required(String name) {
		Object value = this.variables.get(name);
		if (value == null) {
			throw new IllegalArgumentException("%s needs the variable %s".formatted(this.type, name));
		}
		return value;
	}

}

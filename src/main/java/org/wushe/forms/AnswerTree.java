package org.wushe.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Answers as they are nested in each other, and what stands in them at a path. */
public final class AnswerTree {

	private AnswerTree() {
	}

	/** A copy whose objects can be changed; lists are shared. */
	static Map<String, @Nullable Object> copy(Map<?, ?> object) {
		var copy = new LinkedHashMap<String, @Nullable Object>();
		object.forEach((key, value) -> copy.put(String.valueOf(key),
				(value instanceof Map<?, ?> inner) ? copy(inner) : value));
		return copy;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> child(Map<String, @Nullable Object> object, String step) {
		if (object.get(step) instanceof Map<?, ?> inner) {
			return (Map<String, @Nullable Object>) inner;
		}
		var made = new LinkedHashMap<String, @Nullable Object>();
		object.put(step, made);
		return made;
	}

	/** Puts a value at a path that is not empty, making objects on the way. */
	public static void put(Map<String, @Nullable Object> root, List<String> path, @Nullable Object value) {
		var object = root;
		for (var step : path.subList(0, path.size() - 1)) {
			object = child(object, step);
		}
		object.put(path.getLast(), value);
	}

	/** A path below another one. */
	public static List<String> path(List<String> above, List<String> below) {
		return Stream.concat(above.stream(), below.stream()).toList();
	}

	/** What stands at the path; empty if nothing or null does. */
	public static Optional<Object> get(@Nullable Object root, List<String> path) {
		var value = root;
		for (var step : path) {
			value = (value instanceof Map<?, ?> object) ? object.get(step) : null;
		}
		return Optional.ofNullable(value);
	}

}

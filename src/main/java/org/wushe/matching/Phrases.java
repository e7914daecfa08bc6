package org.wushe.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phrases of one language. A parameter may itself be a phrase, or several: its value
 * is then their keys, each with an {@code @} before it.
 */
@FunctionalInterface
public interface Phrases {

	/** The phrase with its parameters by name. */
	String get(String key, Map<String, String> params);

	default String fill(String key, Map<String, String> params) {
		Map<String, String> words = new HashMap<>();
		params.forEach((name, value) -> words.put(name, value.startsWith("@") ? list(value) : value));
		return get(key, words);
	}

	private String list(String keys) {
		return Arrays.stream(keys.split(" "))
			.map(key -> get(key.substring(1), Map.of()))
			.collect(Collectors.joining(get("matching.list-separator", Map.of())));
	}

	/** The value of a parameter that stands for phrases. */
	static String keys(String prefix, Collection<String> names) {
		return names.stream().map(name -> "@" + prefix + name).collect(Collectors.joining(" "));
	}

}

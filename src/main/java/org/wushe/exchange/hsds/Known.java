package org.wushe.exchange.hsds;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known here of a thing that a file speaks of. What the file leaves out, or
 * leaves blank, or says so that we cannot read it, stays as it is here. What it says that
 * there is none of goes: it says so by an empty list in JSON or, since the standard knows
 * no empty number or text and its tables no empty list, by our {@link Property#ABSENT},
 * which all that we export bears.
 */
final class Known<T> {

	private final Optional<T> known;

	private final Set<String> absent;

	/**
	 * @param known null for a new one
	 * @param said what the file says of it
	 */
	Known(@Nullable T known, ObjectNode said) {
		this.known = Optional.ofNullable(known);
		this.absent = new HashSet<>(
				Property.ABSENT.values(said).flatMap(fields -> Arrays.stream(fields.split(","))).toList());
		for (Map.Entry<String, JsonNode> field : said.properties()) {
			if (field.getValue() instanceof ArrayNode list && list.isEmpty()) {
				this.absent.add(field.getKey());
			}
		}
	}

	/**
	 * What stays where the file does not say it.
	 * @param field that would hold it
	 * @return empty if it is not known, or the file says that there is none
	 */
	<V> Optional<V> stays(String field, Function<T, V> value) {
		return this.absent.contains(field) ? Optional.empty() : this.known.map(value);
	}

	/** What is said or else what stays; empty if neither is anything. */
	<V extends Collection<?>> V or(V said, String field, Function<T, V> value) {
		return said.isEmpty() ? stays(field, value).orElse(said) : said;
	}

}

package org.wushe.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param value the answer it stands for: text, number, truth or a JSON object
 * @param label what people read
 */
public record Option(Object value, String label) {

	/** Whether a raw answer means this one. */
	public boolean matches(@Nullable Object answer) {
		return this.value.equals(normal(answer));
	}

	/** An entry of a list of options: a bare value, or an object with label and value. */
	static Stream<Option> of(@Nullable Object entry) {
		return switch (normal(entry)) {
			case Map<?, ?> map -> {
				var value = map.get("value");
				var label = map.get("label");
				if (value == null || value.equals("") || value.equals(Map.of())) {
					yield Stream.empty();
				}
				if (label instanceof String text && !text.isEmpty()) {
					yield Stream.of(new Option(value, text));
				}
				yield (value instanceof Map || value instanceof List) ? Stream.empty()
						: Stream.of(new Option(value, shown(value)));
			}
			case String text when text.isEmpty() -> Stream.empty();
			case String text -> Stream.of(new Option(text, text));
			case BigDecimal number -> Stream.of(new Option(number, shown(number)));
			case Boolean truth -> Stream.of(new Option(truth, truth.toString()));
			case null, default -> Stream.empty();
		};
	}

	static List<Option> all(@Nullable Object entries) {
		return (entries instanceof List<?> list) ? list.stream().flatMap(Option::of).toList() : List.of();
	}

	private static String shown(Object value) {
		return (value instanceof BigDecimal number) ? Numbers.plain(number) : value.toString();
	}

	/** The value in a form in which equal ones are {@code equals}, whatever read them. */
	static @Nullable Object normal(@Nullable Object value) {
		return switch (value) {
			case Number number -> Numbers.read(number);
			case Map<?, ?> map -> {
				var copy = new LinkedHashMap<String, @Nullable Object>();
				map.forEach((key, item) -> copy.put(String.valueOf(key), normal(item)));
				yield copy;
			}
			case List<?> list -> {
				var copy = new ArrayList<@Nullable Object>();
				list.forEach((item) -> copy.add(normal(item)));
				yield copy;
			}
			case null -> null;
			default -> value;
		};
	}

}

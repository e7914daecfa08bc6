package org.wushe.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Why a call was refused: status, message key and fields.
 *
 * @param key of the message bundles
 * @param args what fills the message
 * @param number under which an unexpected failure stands in the log; null otherwise
 */
record Problem(int status, String key, List<?> args, List<Field> fields, @Nullable String number) {

	/**
	 * One input that cannot be taken.
	 *
	 * @param name where it stands in the request
	 * @param words what is wrong, in a language; null where the problem's own words say
	 * it
	 */
	record Field(String name, @Nullable Function<Locale, String> words) {

	}

	static Problem of(int status, String key, Object... args) {
		return new Problem(status, key, List.of(args), List.of(), null);
	}

	static Problem ofField(String name, String key, Object... args) {
		return new Problem(400, key, List.of(args), List.of(new Field(name, null)), null);
	}

	static Problem ofFields(String key, List<Field> fields) {
		return new Problem(400, key, List.of(), List.copyOf(fields), null);
	}

	static Problem unexpected(String number) {
		return new Problem(500, "web.unexpected", List.of(number), List.of(), number);
	}

}

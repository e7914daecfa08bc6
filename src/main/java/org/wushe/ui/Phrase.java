package org.wushe.ui;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The text of one key, with places for parameters: <code>{name}</code> or
 * <code>{0}</code> for a value, <code>{0|day|days}</code> for the word that goes with a
 * number.
 */
record Phrase(String text) {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

	String with(@Nullable Object... params) {
		if (this.text.indexOf('{') < 0) {
			return this.text;
		}
		return PLACE.matcher(this.text).replaceAll(place -> {
			String value = value(place.group(1), params);
			String word = (place.group(2) == null) ? value : "1".equals(value) ? place.group(2) : place.group(3);
			return Matcher.quoteReplacement(word);
		});
	}

	private static String value(String name, @Nullable Object[] params) {
		Object value = null;
		if (params.length == 1 && params[0] instanceof Map<?, ?> named) {
			value = named.get(name);
		}
		else if (name.chars().allMatch(Character::isDigit) && Integer.parseInt(name) < params.length) {
			value = params[Integer.parseInt(name)];
		}
		return (value != null) ? value.toString() : "";
	}

}

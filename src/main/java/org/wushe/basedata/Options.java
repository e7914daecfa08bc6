package org.wushe.basedata;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.ApplicationArguments;

/** The options of a command, {@code --name=value}. */
record Options(ApplicationArguments arguments) {

	Optional<String> text(String name) {
		List<String> values = this.arguments.getOptionValues(name);
		return (values == null) ? Optional.empty() : values.stream().filter(value -> !value.isBlank()).findFirst();
	}

	/**
	 * @throws IllegalArgumentException if it is no whole number
	 */
	int number(String name, int otherwise) {
		return text(name).map(text -> {
			try {
				return Integer.parseInt(text);
			}
			catch (NumberFormatException ex) {
				throw new IllegalArgumentException("--%s is no whole number: %s".formatted(name, text));
			}
		}).orElse(otherwise);
	}

}

package org.wushe.forms;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param messageKey a key of the bundle {@code i18n/forms}
 * @param args the arguments of that message, ready to print
 */
record Finding(String messageKey, List<String> args) {

	static Finding of(String rule, String... args) {
		return new Finding("forms.problem." + rule, List.of(args));
	}

}

package org.wushe.forms;

import java.util.List;
import java.util.Locale;

/**
 * One answer that cannot be accepted, and why, in the words of the person filling in.
 *
 * @param path where the answer stands, e.g. {@code contact.members[0].name}
 * @param label what the person knows the field by
 * @param messageKey a key of the bundle {@code i18n/forms}
 * @param args the arguments of the message, ready to print
 */
public record FormProblem(String path, String label, String messageKey, List<String> args) {

	/** The message in English or, for every other language, in Chinese. */
	public String message(Locale locale) {
		return Messages.text(this.messageKey, this.args, locale);
	}

}

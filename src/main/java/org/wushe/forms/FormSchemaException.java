package org.wushe.forms;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text is not a form that can be used. Names every fault that was found. */
public class FormSchemaException extends RuntimeException {

	private final transient List<Fault> faults;

	FormSchemaException(List<Fault> faults) {
		super(faults.stream().map((fault) -> fault.message(Locale.ENGLISH)).collect(Collectors.joining("; ")));
		this.faults = List.copyOf(faults);
	}

	/** What is wrong, in the order of the schema. */
	public List<Fault> faults() {
		return this.faults;
	}

	/**
	 * One thing wrong with a schema.
	 *
	 * @param where the component, e.g. {@code components[2].components[0]}; empty for the
	 * schema itself
	 * @param messageKey a key of the bundle {@code i18n/forms}
	 * @param args the arguments of the message, ready to print
	 */
	public record Fault(String where, String messageKey, List<String> args) {

		static Fault of(String where, String rule, String... args) {
			return new Fault(where, "forms.schema." + rule, List.of(args));
		}

		/** The place and the message, for the author of the form. */
		public String message(Locale locale) {
			var message = Messages.text(this.messageKey, this.args, locale);
			return this.where.isEmpty() ? message : this.where + ": " + message;
		}

	}

}

package org.wushe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import org.wushe.forms.FormSchemaException.Fault;

/**
 * A form-js schema (form-js 1.23, {@code schemaVersion} up to {@value #NEWEST_VERSION}),
 * read and found usable: every FEEL expression parses, every id and every path of an
 * answer is used once.
 *
 * @param id the id of the form; may be empty
 * @param components in the order of the page
 */
public record FormSchema(String id, List<FormField> components) {

	static final int NEWEST_VERSION = 19;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/**
	 * Reads a schema, in the language of its author.
	 * @throws FormSchemaException if it is no form that can be used; it names all faults
	 */
	public static FormSchema parse(String json) {
		return parse(json, Locale.SIMPLIFIED_CHINESE);
	}

	/**
	 * Reads a schema in the language of its reader: words that the author gave in that
	 * language, as custom properties {@code label:en}, {@code description:en} or
	 * {@code option:VALUE:en}, stand for the author's own.
	 * @throws FormSchemaException if it is no form that can be used; it names all faults
	 */
	public static FormSchema parse(String json, Locale locale) {
		Component root;
		try {
			root = Component.root(JSON.readTree(json), locale);
		}
		catch (JacksonException broken) {
			var place = broken.getLocation();
			throw new FormSchemaException(
					List.of(Fault.of("", "notJson", String.valueOf((place != null) ? place.getLineNr() : 0),
							String.valueOf((place != null) ? place.getColumnNr() : 0), broken.getOriginalMessage())));
		}
		if (!root.type().equals("default")) {
			throw new FormSchemaException(List.of(Fault.of("", "notAForm")));
		}
		if (root.number("schemaVersion", 1) > NEWEST_VERSION) {
			root.fault("tooNew", String.valueOf(root.number("schemaVersion", 1)), String.valueOf(NEWEST_VERSION));
		}
		var schema = new FormSchema(root.text("id"), root.children());
		AnswerPaths.of(schema.components()).clashes().forEach((path) -> root.fault("duplicatePath", path));
		if (!root.faults().isEmpty()) {
			throw new FormSchemaException(root.faults());
		}
		return schema;
	}

	/** The components that cannot be shown, in the order of the page. */
	public List<Ornament.Unsupported> unsupported() {
		return fields().filter(Ornament.Unsupported.class::isInstance).map(Ornament.Unsupported.class::cast).toList();
	}

	/**
	 * The answers a form begins with: what the variables know under the paths of its
	 * questions, else the defaults of the schema, and the first rows of its lists.
	 */
	public Map<String, @Nullable Object> firstAnswers(Map<String, ?> variables) {
		return FirstAnswers.of(this.components, variables);
	}

	/** Every component, outer ones before inner ones. */
	public Stream<FormField> fields() {
		var fields = new ArrayList<FormField>();
		collect(this.components, fields);
		return fields.stream();
	}

	private static void collect(List<FormField> components, List<FormField> fields) {
		components.forEach((field) -> {
			fields.add(field);
			if (field instanceof Section section) {
				collect(section.components(), fields);
			}
		});
	}

}

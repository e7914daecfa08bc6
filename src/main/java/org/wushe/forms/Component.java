package org.wushe.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import org.wushe.forms.FormSchemaException.Fault;

/**
 * A component as it stands in the JSON, with words for what the types of fields read from
 * it. What is wrong is noted, and reading goes on, so that the author learns all faults
 * at once.
 */
final class Component {

	private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_]+(\\.[\\p{L}\\p{N}_]+)*");

	private static final int MOST_COMPONENTS = 2_000;

	private static final int DEEPEST = 12;

	private static final String AUTHORS_LANGUAGE = "zh";

	private final JsonNode json;

	private final String where;

	private final int depth;

	private final Findings findings;

	/**
	 * What is shared by the components of one schema.
	 *
	 * @param suffix of the custom properties that hold words in the reader's language,
	 * such as {@code :en}; empty for the author's own
	 */
	private record Findings(List<Fault> faults, Set<String> ids, String suffix) {
	}

	private Component(JsonNode json, String where, int depth, Findings findings) {
		this.json = json;
		this.where = where;
		this.depth = depth;
		this.findings = findings;
	}

	/** The schema itself, as the outermost component. */
	static Component root(JsonNode schema, Locale locale) {
		String suffix = locale.getLanguage().equals(AUTHORS_LANGUAGE) ? "" : ":" + locale.getLanguage();
		return new Component(schema, "", 0, new Findings(new ArrayList<>(), new HashSet<>(), suffix));
	}

	List<Fault> faults() {
		return this.findings.faults();
	}

	void fault(String rule, String... args) {
		this.findings.faults().add(Fault.of(this.where, rule, args));
	}

	String type() {
		return text("type");
	}

	List<FormField> children() {
		var fields = new ArrayList<FormField>();
		var children = this.json.path("components");
		if (!children.isArray()) {
			fault("componentsMissing");
		}
		else if (this.depth > DEEPEST) {
			fault("tooDeep", String.valueOf(DEEPEST));
		}
		else {
			for (int i = 0; i < children.size() && this.findings.ids().size() < MOST_COMPONENTS; i++) {
				var place = (this.where.isEmpty() ? "" : this.where + ".") + "components[" + i + "]";
				var child = new Component(children.get(i), place, this.depth + 1, this.findings);
				if (child.type().isEmpty()) {
					child.fault("typeMissing");
				}
				else {
					fields.add(FieldTypes.read(child));
				}
			}
			if (this.findings.ids().size() >= MOST_COMPONENTS) {
				fault("tooMany", String.valueOf(MOST_COMPONENTS));
			}
		}
		return List.copyOf(fields);
	}

	Frame frame(String labelName) {
		var id = text("id").isBlank() ? this.where : text("id");
		if (!this.findings.ids().add(id)) {
			fault("duplicateId", id);
		}
		var properties = new LinkedHashMap<String, String>();
		at("properties").properties().forEach((entry) -> properties.put(entry.getKey(), entry.getValue().asString("")));
		var columns = at("layout.columns").isIntegralNumber() ? at("layout.columns").asInt() : 0;
		return new Frame(id, template(labelName), template("description"), condition("conditional.hide"),
				new Frame.Layout(at("layout.row").asString(""),
						(columns > 0) ? Math.min(columns, Frame.Layout.GRID) : null),
				Map.copyOf(properties));
	}

	Binding binding() {
		var key = text("key");
		if (key.isEmpty()) {
			fault("keyMissing");
		}
		return new Binding(path(key), flag("validate.required", expression("validate.required")),
				flag("readonly", condition("readonly")), at("disabled").asBoolean(false),
				JSON_VALUES.convertValue(at("defaultValue"), Object.class));
	}

	private static final JsonMapper JSON_VALUES = JsonMapper.builder().build();

	List<String> path() {
		return path(text("path"));
	}

	private List<String> path(String text) {
		if (text.isEmpty()) {
			return List.of();
		}
		if (!PATH.matcher(text).matches()) {
			fault("badPath", text);
		}
		return List.of(text.split("\\."));
	}

	String text(String name) {
		return at(name).asString("");
	}

	int number(String name, int otherwise) {
		return at(name).isNumber() ? (int) Math.clamp(at(name).asDouble(), Integer.MIN_VALUE, Integer.MAX_VALUE)
				: otherwise;
	}

	/** A custom property that holds a number. */
	int property(String name, int otherwise) {
		var value = Numbers.read(at("properties." + name).asString(""));
		return (value != null) ? (int) Math.clamp(value.doubleValue(), 0, Integer.MAX_VALUE) : otherwise;
	}

	boolean truth(String name) {
		return at(name).asBoolean(false);
	}

	boolean falsehood(String name) {
		return !at(name).asBoolean(true);
	}

	/**
	 * Text for the reader: in the reader's language if the author gave it, else as it is.
	 */
	String words(String name) {
		return translated(name.substring(name.lastIndexOf('.') + 1)).orElseGet(() -> text(name));
	}

	/** An option's label in the reader's language, if the author gave it. */
	Option translated(Option option) {
		return translated("option:" + option.value()).map(label -> new Option(option.value(), label)).orElse(option);
	}

	private Optional<String> translated(String name) {
		String suffix = this.findings.suffix();
		return suffix.isEmpty() ? Optional.empty()
				: Optional.of(at("properties").path(name + suffix).asString("")).filter(words -> !words.isBlank());
	}

	Template template(String name) {
		try {
			return Template.parse(words(name));
		}
		catch (FeelSyntaxException wrong) {
			fault("badExpression", name, String.valueOf(wrong.getMessage()));
			return Template.EMPTY;
		}
	}

	private Flag flag(String name, @Nullable Expression condition) {
		return (condition != null) ? new Flag(false, condition) : new Flag(at(name).asBoolean(false), null);
	}

	@Nullable Expression condition(String name) {
		return expression(name, Feel::condition);
	}

	@Nullable Expression expression(String name) {
		return expression(name, Feel::expression);
	}

	private @Nullable Expression expression(String name, Syntax syntax) {
		var text = text(name);
		if (!text.startsWith("=") || text.substring(1).isBlank()) {
			return null;
		}
		try {
			return syntax.parse(text.substring(1).strip());
		}
		catch (FeelSyntaxException wrong) {
			fault("badExpression", name, String.valueOf(wrong.getMessage()));
			return null;
		}
	}

	@Nullable Bound bound(String name) {
		var expression = expression(name);
		if (expression != null) {
			return new Bound.Computed(expression);
		}
		var text = at(name).asString("");
		if (text.isBlank() || text.equals("=")) {
			return null;
		}
		var number = Numbers.read(text);
		if (number == null) {
			fault("badNumber", name, text);
			return null;
		}
		return new Bound.Fixed(number);
	}

	@Nullable Object value(String name) {
		return JSON_VALUES.convertValue(at(name), Object.class);
	}

	boolean has(String name) {
		var node = at(name);
		return !(node instanceof MissingNode) && !(node instanceof NullNode);
	}

	private JsonNode at(String name) {
		var node = this.json;
		for (var step : name.split("\\.")) {
			node = node.path(step);
		}
		return node;
	}

	@FunctionalInterface
	private interface Syntax {

		Expression parse(String text) throws FeelSyntaxException;

	}

}

package org.wushe.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A component at one place of a form that is being filled in: a field in a list is there
 * once in every row. Says what the schema's expressions come to, there and now.
 */
public final class FieldState {

	private final FormField field;

	private final String path;

	private final String within;

	private final boolean visible;

	private final boolean readonly;

	private final @Nullable Object value;

	private final @Nullable Finding refusal;

	private final List<List<FieldState>> parts;

	private final FormContext context;

	private final Map<String, @Nullable Object> variables;

	FieldState(FieldNode node, List<List<FieldState>> parts, FormContext context,
			Map<String, @Nullable Object> variables) {
		this.field = node.field();
		this.path = node.path();
		this.within = node.within();
		this.visible = node.visible();
		this.readonly = node.readonly();
		this.value = node.value();
		this.refusal = node.refusal();
		this.parts = parts;
		this.context = context;
		this.variables = variables;
	}

	public FormField field() {
		return this.field;
	}

	/**
	 * Where its answer stands, e.g. {@code members[0].name}; that of its section if it
	 * asks nothing.
	 */
	public String path() {
		return this.path;
	}

	/** Whether it is there, by its own condition and those of its sections. */
	public boolean visible() {
		return this.visible;
	}

	/** Whether its answer can only be looked at. */
	public boolean readonly() {
		return this.readonly;
	}

	/** Whether it must be answered. */
	public boolean required() {
		if (!(this.field instanceof Question question)) {
			return false;
		}
		var required = question.binding().required();
		return (required.condition() != null) ? Boolean.TRUE.equals(value(required.condition())) : required.fixed();
	}

	/** Its label, in one line. */
	public String label() {
		return text(this.field.frame().label()).lines().findFirst().orElse("");
	}

	/** Its helping text. */
	public String description() {
		return text(this.field.frame().description());
	}

	/** What the person would call it, with the row it stands in. */
	public String title() {
		var label = label().isBlank() ? this.path : label();
		return this.within.isEmpty() ? label : this.within + " · " + label;
	}

	/**
	 * Its answer, in the type of the question; its blank if there is none that could be
	 * read.
	 */
	public @Nullable Object value() {
		return this.value;
	}

	/** Why its answer could not even be read. */
	Optional<Finding> refusal() {
		return Optional.ofNullable(this.refusal);
	}

	/**
	 * For a group its fields, once; for a list its fields, once a row; for others
	 * nothing.
	 */
	public List<List<FieldState>> parts() {
		return this.parts;
	}

	/** A text with its inserts. */
	public String text(Template template) {
		return template.fill(this.context.feel(), this.variables, (value) -> value);
	}

	/** A Markdown text with its inserts, which cannot bring markup of their own. */
	public String markdown(Template template) {
		return template.fill(this.context.feel(), this.variables, Markdown::escaped);
	}

	/** The options, as things stand. */
	public List<Option> options(Options options) {
		return switch (options) {
			case Options.Listed(var listed) -> listed;
			case Options.Supplied(var variable) -> Option.all(this.context.supplied(variable));
			case Options.Computed(var expression) -> Option.all(value(expression));
		};
	}

	/** A limit, as things stand; empty if there is none. */
	public Optional<BigDecimal> limit(@Nullable Bound bound) {
		return switch (bound) {
			case null -> Optional.empty();
			case Bound.Fixed(var number) -> Optional.of(number);
			case Bound.Computed(var expression) -> Optional.ofNullable(Numbers.read(value(expression)));
		};
	}

	/** The time zone and the present of the people who fill in. */
	public Clock clock() {
		return this.context.setting().clock();
	}

	@Nullable Object value(Expression expression) {
		return this.context.feel().evaluate(expression, this.variables);
	}

}

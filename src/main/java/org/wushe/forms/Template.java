package org.wushe.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A text that may hold FEEL: {@code = expression}, or inserts {@code {{expression}}},
 * conditional sections {@code {{#if …}}…{{/if}}} and loops {@code {{#loop …}}…{{/loop}}}.
 */
public final class Template {

	static final Template EMPTY = new Template("", List.of());

	private final String source;

	private final List<Part> parts;

	private Template(String source, List<Part> parts) {
		this.source = source;
		this.parts = parts;
	}

	/** The text as written in the schema. */
	public String source() {
		return this.source;
	}

	static Template parse(String source) throws FeelSyntaxException {
		if (source.startsWith("=")) {
			var text = source.substring(1).strip();
			return text.isEmpty() ? EMPTY : new Template(source, List.of(new Insert(Feel.expression(text))));
		}
		return new Template(source, new Parser(source).section(""));
	}

	/**
	 * The text with everything inserted.
	 * @param escape makes an inserted value harmless where the text has a markup
	 */
	String fill(Feel feel, Map<String, @Nullable Object> variables, UnaryOperator<String> escape) {
		var text = new StringBuilder();
		this.parts.forEach((part) -> part.fill(text, feel, variables, escape));
		return text.toString();
	}

	private sealed interface Part {

		void fill(StringBuilder text, Feel feel, Map<String, @Nullable Object> variables, UnaryOperator<String> escape);

	}

	private record Plain(String words) implements Part {

		@Override
		public void fill(StringBuilder text, Feel feel, Map<String, @Nullable Object> variables,
				UnaryOperator<String> escape) {
			text.append(this.words);
		}

	}

	private record Insert(Expression expression) implements Part {

		@Override
		public void fill(StringBuilder text, Feel feel, Map<String, @Nullable Object> variables,
				UnaryOperator<String> escape) {
			switch (feel.evaluate(this.expression, variables)) {
				case null -> {
				}
				case BigDecimal number -> text.append(Numbers.plain(number));
				case Object value -> text.append(escape.apply(value.toString()));
			}
		}

	}

	private record Section(Expression condition, List<Part> parts) implements Part {

		@Override
		public void fill(StringBuilder text, Feel feel, Map<String, @Nullable Object> variables,
				UnaryOperator<String> escape) {
			if (truthy(feel.evaluate(this.condition, variables))) {
				this.parts.forEach((part) -> part.fill(text, feel, variables, escape));
			}
		}

	}

	/** As JavaScript understands it. */
	private static boolean truthy(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case Boolean truth -> truth;
			case String text -> !text.isEmpty();
			case BigDecimal number -> number.signum() != 0;
			default -> true;
		};
	}

	private record Loop(Expression items, List<Part> parts) implements Part {

		@Override
		public void fill(StringBuilder text, Feel feel, Map<String, @Nullable Object> variables,
				UnaryOperator<String> escape) {
			var items = feel.evaluate(this.items, variables);
			for (var item : (items instanceof List<?> list) ? list : (items != null) ? List.of(items) : List.of()) {
				var inner = new LinkedHashMap<String, @Nullable Object>();
				inner.put("this", item);
				inner.put("parent", variables);
				if (item instanceof Map<?, ?> map) {
					map.forEach((key, value) -> inner.put(String.valueOf(key), value));
				}
				inner.put("_this_", item);
				inner.put("_parent_", variables);
				this.parts.forEach((part) -> part.fill(text, feel, inner, escape));
			}
		}

	}

	private static final class Parser {

		private static final int DEEPEST = 20;

		private final String source;

		private int at;

		private int depth;

		Parser(String source) {
			this.source = source;
		}

		/** The parts up to the tag that closes the section, or to the end of the text. */
		List<Part> section(String name) throws FeelSyntaxException {
			if (this.depth++ > DEEPEST) {
				throw new FeelSyntaxException(this.source, "nested too deeply");
			}
			var parts = new ArrayList<Part>();
			while (true) {
				int open = this.source.indexOf("{{", this.at);
				int close = (open < 0) ? -1 : closing(open + 2);
				if (close < 0) {
					if (!name.isEmpty()) {
						throw new FeelSyntaxException(this.source, "{{/" + name + "}} is missing");
					}
					parts.add(new Plain(this.source.substring(this.at)));
					this.at = this.source.length();
					return List.copyOf(parts);
				}
				parts.add(new Plain(this.source.substring(this.at, open)));
				var tag = this.source.substring(open + 2, close).strip();
				this.at = close + 2;
				if (tag.startsWith("#") || tag.startsWith("/")) {
					skipLineBreak();
				}
				if (tag.equals("/" + name) && !name.isEmpty()) {
					this.depth--;
					return List.copyOf(parts);
				}
				if (!tag.isEmpty()) {
					parts.add(part(tag));
				}
			}
		}

		/**
		 * The end of a tag: braces of FEEL contexts and signs in FEEL strings are not it.
		 */
		private int closing(int from) {
			int braces = 0;
			boolean quoted = false;
			for (int i = from; i < this.source.length(); i++) {
				switch (this.source.charAt(i)) {
					case '"' -> quoted = !quoted;
					case '{' -> braces += quoted ? 0 : 1;
					case '}' -> {
						if (!quoted && braces == 0 && this.source.startsWith("}}", i)) {
							return i;
						}
						braces -= quoted ? 0 : 1;
					}
					default -> {
					}
				}
			}
			return -1;
		}

		private Part part(String tag) throws FeelSyntaxException {
			if (tag.startsWith("#if ")) {
				return new Section(Feel.expression(tag.substring(4).strip()), section("if"));
			}
			if (tag.startsWith("#loop ")) {
				return new Loop(Feel.expression(tag.substring(6).strip()), section("loop"));
			}
			if (tag.startsWith("#") || tag.startsWith("/")) {
				throw new FeelSyntaxException(this.source, "unexpected {{" + tag + "}}");
			}
			return new Insert(Feel.expression(tag));
		}

		private void skipLineBreak() {
			if (this.source.startsWith("\n", this.at)) {
				this.at++;
			}
		}

	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Template that && this.source.equals(that.source);
	}

	@Override
	public int hashCode() {
		return this.source.hashCode();
	}

	@Override
	public String toString() {
		return this.source;
	}

}

package org.wushe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import org.jspecify.annotations.Nullable;

/** Names and values, one under the other. A fact without a value is left out. */
@Tag("dl")
public class Facts extends HtmlContainer {

	public Facts() {
		addClassName("facts");
	}

	public Facts with(String name, @Nullable String value) {
		return (value == null || value.isBlank()) ? this : with(name, new Text(value));
	}

	public Facts with(String name, Component value) {
		Fact fact = new Fact();
		fact.add(new Term(name), new Description(value));
		add(fact);
		return this;
	}

	@Tag("div")
	private static final class Fact extends HtmlContainer {

	}

	@Tag("dt")
	private static final class Term extends HtmlContainer {

		Term(String name) {
			setText(name);
		}

	}

	@Tag("dd")
	private static final class Description extends HtmlContainer {

		Description(Component value) {
			add(value);
		}

	}

}

package org.wushe.forms;

import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression that was parsed with the schema. */
public final class Expression {

	private final String text;

	private final ParsedExpression parsed;

	Expression(String text, ParsedExpression parsed) {
		this.text = text;
		this.parsed = parsed;
	}

	/** The FEEL text, without the leading {@code =}. */
	public String text() {
		return this.text;
	}

	ParsedExpression parsed() {
		return this.parsed;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Expression that && this.text.equals(that.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return "=" + this.text;
	}

}

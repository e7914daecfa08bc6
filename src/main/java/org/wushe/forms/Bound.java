package org.wushe.forms;

import java.math.BigDecimal;

/** A limit of length or size: a number, or an expression that yields one. */
public sealed interface Bound {

	/** A number known with the schema. */
	record Fixed(BigDecimal value) implements Bound {
	}

	/** A number that depends on other answers; without a value it does not limit. */
	record Computed(Expression expression) implements Bound {
	}

}

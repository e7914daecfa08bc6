package org.wushe.library.ui;

import java.math.BigDecimal;

import com.vaadin.flow.component.textfield.BigDecimalField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;

/** Amounts that people type in yuan and we keep in fen. */
final class Money {

	private Money() {
	}

	static BigDecimalField field(String label) {
		BigDecimalField field = new BigDecimalField(label);
		field.setRequiredIndicatorVisible(true);
		return field;
	}

	/**
	 * @param name as refusals call the field
	 * @throws DomainRefusal unless it is a whole number of fen
	 */
	static long cents(String name, @Nullable BigDecimal yuan) {
		try {
			return (yuan != null) ? yuan.movePointRight(2).longValueExact() : 0;
		}
		catch (ArithmeticException tooFine) {
			throw DomainRefusal.invalid(name, "resources.refused.fund-amount");
		}
	}

}

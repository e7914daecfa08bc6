package org.wushe.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;

/**
 * A date that somebody typed and nobody can read has no value, as if nothing had been
 * typed. Where nothing means something, it must not be taken for that.
 */
public final class Mistyped {

	private Mistyped() {
	}

	/** Says so at the field, and moves there. */
	public static boolean refuse(DatePicker picker) {
		if (picker.getValue() != null
				|| !picker.getDefaultValidator().apply(null, new ValueContext(new Binder<>(), picker)).isError()) {
			return false;
		}
		picker.setErrorMessage(picker.getTranslation("ui.component.mistyped-date"));
		picker.setInvalid(true);
		picker.focus();
		return true;
	}

}

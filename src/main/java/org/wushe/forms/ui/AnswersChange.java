package org.wushe.forms.ui;

import com.vaadin.flow.component.ComponentEvent;

/** The person changed something in a form: the moment to save a draft. */
public class AnswersChange extends ComponentEvent<FormView> {

	AnswersChange(FormView form) {
		super(form, true);
	}

}

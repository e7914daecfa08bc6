package org.wushe.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** Several inputs that are wrong together, in one line below them. */
abstract class FieldOfSeveral extends Div implements HasValidationProperties {

	/** Where it says what is wrong; its place is up to the field. */
	protected final Span error = new Span();

	FieldOfSeveral() {
		this.error.addClassName("form-error");
		this.error.getElement().setAttribute("role", "alert");
		this.error.setVisible(false);
	}

	@Override
	public void setErrorMessage(String why) {
		this.error.setText(why);
	}

	@Override
	public String getErrorMessage() {
		return this.error.getText();
	}

	@Override
	public void setInvalid(boolean invalid) {
		this.error.setVisible(invalid);
	}

	@Override
	public boolean isInvalid() {
		return this.error.isVisible();
	}

}

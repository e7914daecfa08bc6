package org.wushe.forms.ui;

import java.util.Optional;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.wushe.forms.FieldState;
import org.wushe.forms.TextQuestion;

/** Words. Nothing is cut off while typing; several lines count their characters. */
final class TextControl<C extends TextFieldBase<C, String>> extends AdornedControl<String, C> {

	private final TextQuestion question;

	private TextControl(C field, TextQuestion question, Runnable changed) {
		super(field, question.prefix(), question.suffix(), (text) -> text, (raw) -> Optional.of(raw.toString()),
				"notText", changed);
		this.question = question;
	}

	static FieldControl of(TextQuestion question, Runnable changed) {
		if (question.multiline()) {
			var area = new TextArea();
			area.setMinRows(3);
			return new TextControl<>(area, question, changed);
		}
		var field = new TextField();
		switch (question.format()) {
			case EMAIL -> field.getElement().setProperty("inputmode", "email");
			case PHONE -> field.getElement().setProperty("inputmode", "tel");
			case ANY -> {
			}
		}
		return new TextControl<>(field, question, changed);
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		super.refresh(state, readOnly);
		if (this.question.multiline() && this.question.maxLength() != null && !readOnly) {
			int length = TextQuestion.length(field().getValue());
			int most = this.question.most(state);
			var counter = (length <= most) ? field().getTranslation("forms.view.counter", length, most)
					: field().getTranslation("forms.view.over", length - most, most);
			field().setHelperText(state.description().isBlank() ? counter
					: field().getTranslation("forms.view.sentences", state.description(), counter));
		}
	}

}

package org.wushe.library.ui;

import java.util.LinkedHashMap;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.wushe.identity.DomainRefusal;
import org.wushe.ui.ComponentTexts;

/**
 * A short form. What is refused is said at the field that it is about, and nothing typed
 * is lost.
 */
class FormDialog extends Dialog {

	private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

	private final Div form = new Div();

	private final Paragraph problem = new Paragraph();

	private final Button confirm = new Button();

	/**
	 * @param consequence what will happen, in one sentence
	 * @param submit takes what was typed, or refuses it
	 */
	FormDialog(String title, String consequence, String action, Runnable submit) {
		addClassName("form-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(title);
		this.form.addClassName("form-fields");
		this.problem.addClassName("problem");
		this.problem.getElement().setAttribute("role", "alert");
		this.problem.setVisible(false);
		add(new Paragraph(consequence), this.form, this.problem);
		this.confirm.setText(action);
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> {
			clear();
			try {
				submit.run();
				close();
			}
			catch (DomainRefusal refusal) {
				refuse(refusal);
			}
			finally {
				this.confirm.setEnabled(true);
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	/**
	 * @param name as refusals call it
	 */
	final <C extends Component & HasValidationProperties & HasSize> C field(String name, C field) {
		this.fields.put(name, field);
		field.setWidthFull();
		this.form.add(ComponentTexts.speak(field));
		return field;
	}

	/** What needs no validation. */
	final void beside(Component component) {
		this.form.add(component);
	}

	private void clear() {
		this.problem.setVisible(false);
		this.fields.values().forEach(field -> field.setInvalid(false));
	}

	private void refuse(DomainRefusal refusal) {
		String words = getTranslation(refusal.messageKey(), refusal.args().toArray());
		HasValidationProperties field = (refusal.field() != null) ? this.fields.get(refusal.field()) : null;
		if (field == null) {
			this.problem.setText(words);
			this.problem.setVisible(true);
			return;
		}
		field.setErrorMessage(words);
		field.setInvalid(true);
		if (field instanceof Focusable<?> focusable) {
			focusable.focus();
		}
	}

}

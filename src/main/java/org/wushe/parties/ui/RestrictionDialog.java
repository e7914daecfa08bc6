package org.wushe.parties.ui;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Organization;
import org.wushe.parties.Restriction;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Mistyped;

/** From when, until when and why an organisation may not serve. */
final class RestrictionDialog extends Dialog {

	private final boolean suspends;

	private final DatePicker from = new DatePicker();

	private final DatePicker until = new DatePicker();

	private final TextArea reason = new TextArea();

	/**
	 * @param what {@code suspend} or {@code black-list}
	 */
	RestrictionDialog(Organization organization, String what, LocalDate today, Consumer<Restriction> then) {
		this.suspends = what.equals("suspend");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("parties.register." + what + ".title", organization.name()));
		this.from.setLabel(getTranslation("parties.register.from"));
		this.from.setValue(today);
		this.from.setVisible(this.suspends);
		this.until.setLabel(getTranslation("parties.register.until"));
		this.until.setManualValidation(true);
		this.until.setHelperText(this.suspends ? "" : getTranslation("parties.register.until.for-good"));
		this.reason.setLabel(getTranslation("parties.register.why"));
		this.reason.setManualValidation(true);
		this.reason.setWidthFull();
		add(new Paragraph(getTranslation("parties.register." + what + ".words")), this.from, this.until, this.reason);
		Button confirm = new Button(getTranslation("parties.register." + what), click -> confirm(then));
		confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
		ComponentTexts.speak(this);
	}

	private void confirm(Consumer<Restriction> then) {
		this.until.setInvalid(false);
		this.reason.setInvalid(false);
		if (Mistyped.refuse(this.from) || Mistyped.refuse(this.until)) {
			return;
		}
		LocalDate last = this.until.getValue();
		if (last == null && this.suspends) {
			this.until.setErrorMessage(getTranslation("parties.refused.until-missing"));
			this.until.setInvalid(true);
			return;
		}
		try {
			then.accept(new Restriction(this.suspends ? this.from.getValue() : null,
					(last != null) ? last : Restriction.FOR_GOOD, this.reason.getValue().strip()));
			close();
		}
		catch (DomainRefusal refusal) {
			String why = getTranslation(refusal.messageKey(), refusal.args().toArray());
			if ("until".equals(refusal.field())) {
				this.until.setErrorMessage(why);
				this.until.setInvalid(true);
			}
			else {
				this.reason.setErrorMessage(why);
				this.reason.setInvalid(true);
			}
		}
	}

}

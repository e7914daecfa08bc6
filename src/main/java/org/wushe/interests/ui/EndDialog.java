package org.wushe.interests.ui;

import java.time.LocalDate;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.identity.DomainRefusal;
import org.wushe.interests.InterestRelation;
import org.wushe.ui.ComponentTexts;

/** The last day of a relation, and what follows from it. */
final class EndDialog extends Dialog {

	final DatePicker day = new DatePicker();

	final Button confirm = new Button();

	EndDialog(String organization, InterestRelation relation, LocalDate today, Consumer<LocalDate> end) {
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("interests.end.title", organization));
		this.day.setLabel(getTranslation("interests.end.day"));
		this.day.setMax(today);
		this.day.setValue(today);
		this.day.setRequiredIndicatorVisible(true);
		this.day.setManualValidation(true);
		this.confirm.setText(getTranslation("interests.end"));
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> confirm(end));
		add(new Paragraph(
				(relation.yearsAfter() > 0) ? getTranslation("interests.end.words.years", relation.yearsAfter())
						: getTranslation("interests.end.words")),
				this.day);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
		ComponentTexts.speak(this);
	}

	private void confirm(Consumer<LocalDate> end) {
		LocalDate last = this.day.getValue();
		this.day.setInvalid(last == null);
		this.day.setErrorMessage(getTranslation("interests.refused.day-missing"));
		if (last != null) {
			try {
				end.accept(last);
				close();
				return;
			}
			catch (DomainRefusal refusal) {
				this.day.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
				this.day.setInvalid(true);
			}
		}
		this.confirm.setEnabled(true);
	}

}

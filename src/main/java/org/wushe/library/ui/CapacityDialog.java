package org.wushe.library.ui;

import java.util.function.IntConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Capacity;

/** How much is free now. */
final class CapacityDialog extends Dialog {

	CapacityDialog(String title, Capacity capacity, IntConsumer then) {
		setHeaderTitle(getTranslation("library.capacity.note.title", title));
		IntegerField available = new IntegerField(getTranslation("library.capacity.now",
				getTranslation("library.unit." + capacity.unit()), capacity.maximum()));
		available.setManualValidation(true);
		available.setStepButtonsVisible(true);
		available.setMin(0);
		available.setMax(capacity.maximum());
		available.setValue(capacity.available());
		available.setWidthFull();
		Button save = new Button(getTranslation("library.capacity.note"));
		save.addThemeVariants(ButtonVariant.PRIMARY);
		save.addClickListener(click -> {
			Integer figure = available.getValue();
			try {
				then.accept((figure != null) ? figure : -1);
				close();
			}
			catch (DomainRefusal refusal) {
				available.setInvalid(true);
				available.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
				available.focus();
			}
		});
		add(new Paragraph(getTranslation("library.capacity.note.words")), available);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
	}

}

package org.wushe.library.taxonomy.ui;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ServiceCategory;
import org.wushe.library.ui.CategoryPicker;

/** Asks for a term to go to, and says what will become of the one that goes. */
final class TermPick extends Dialog {

	/**
	 * @param nothing what choosing none means; null where one must be chosen
	 * @param then told the code, null for none; where it refuses, the dialog says why
	 */
	TermPick(String title, String consequence, List<ServiceCategory> terms, String label, @Nullable String nothing,
			Consumer<@Nullable String> then) {
		addClassName("term-dialog");
		setHeaderTitle(title);
		CategoryPicker picker = new CategoryPicker(terms);
		picker.setLabel(label);
		picker.setWidthFull();
		picker.setManualValidation(true);
		if (nothing != null) {
			picker.setPlaceholder(nothing);
		}
		add(new Paragraph(consequence), picker);
		Button confirm = new Button(title);
		confirm.addThemeVariants(ButtonVariant.PRIMARY);
		confirm.addClickListener(click -> {
			ServiceCategory chosen = picker.getValue();
			if (chosen == null && nothing == null) {
				picker.setErrorMessage(getTranslation("taxonomy.pick.missing"));
				picker.setInvalid(true);
				return;
			}
			try {
				then.accept((chosen != null) ? chosen.code() : null);
				close();
			}
			catch (DomainRefusal refusal) {
				picker.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
				picker.setInvalid(true);
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
	}

}

package org.wushe.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Says what will happen and asks why, before it happens. */
public final class ReasonDialog extends Dialog {

	private static final int MAXIMUM_REASON = 500;

	/**
	 * @param then told the reason, which is not blank
	 */
	public ReasonDialog(String title, String consequence, String question, String action, Consumer<String> then) {
		addClassName("reason-dialog");
		setHeaderTitle(title);
		TextArea reason = new TextArea(question);
		reason.setRequiredIndicatorVisible(true);
		reason.setMaxLength(MAXIMUM_REASON);
		reason.setWidthFull();
		add(new Paragraph(consequence), reason);
		Button confirm = new Button(action);
		confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
		confirm.setDisableOnClick(true);
		confirm.addClickListener(click -> {
			if (reason.getValue().isBlank()) {
				reason.setInvalid(true);
				reason.setErrorMessage(getTranslation("ui.reason.missing"));
				reason.focus();
				confirm.setEnabled(true);
			}
			else {
				close();
				then.accept(reason.getValue().strip());
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
	}

}

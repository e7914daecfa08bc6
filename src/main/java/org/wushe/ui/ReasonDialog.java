package org.wushe.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.DomainRefusal;

/** Says what will happen and asks why, before it happens. */
public final class ReasonDialog extends Dialog {

	private static final int MAXIMUM_REASON = 500;

	final Button confirm = new Button();

	/**
	 * @param then told the reason, which is not blank; where it refuses, the dialog says
	 * why and stays with what was typed
	 */
	public ReasonDialog(String title, String consequence, String question, String action, Consumer<String> then) {
		addClassName("reason-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(title);
		TextArea reason = new TextArea(question);
		reason.setRequiredIndicatorVisible(true);
		reason.setMaxLength(MAXIMUM_REASON);
		reason.setWidthFull();
		add(new Paragraph(consequence), reason);
		this.confirm.setText(action);
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> {
			if (reason.getValue().isBlank()) {
				refuse(reason, getTranslation("ui.reason.missing"));
				return;
			}
			try {
				then.accept(reason.getValue().strip());
				close();
			}
			catch (DomainRefusal refusal) {
				refuse(reason, getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	/** For what destroys nothing. */
	public ReasonDialog harmless() {
		this.confirm.removeThemeVariants(ButtonVariant.ERROR);
		return this;
	}

	private void refuse(TextArea reason, String why) {
		reason.setInvalid(true);
		reason.setErrorMessage(why);
		reason.focus();
		this.confirm.setEnabled(true);
	}

}

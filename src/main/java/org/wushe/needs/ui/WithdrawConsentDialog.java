package org.wushe.needs.ui;

import java.util.Arrays;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.needs.Consent;
import org.wushe.needs.ConsentWithdrawal;
import org.wushe.needs.ConsentWithdrawals;
import org.wushe.needs.Need;
import org.wushe.ui.Toast;

/** 撤回同意: which one, who asks, and what will happen then. */
final class WithdrawConsentDialog extends Dialog {

	private static final int MAXIMUM_REASON = 500;

	private final transient ConsentWithdrawals withdrawals;

	private final transient Access access;

	private final transient Need need;

	final RadioButtonGroup<Consent.To> consent = new RadioButtonGroup<>();

	final RadioButtonGroup<Consent.Giver> by = new RadioButtonGroup<>();

	private final Paragraph effect = new Paragraph();

	private final TextArea reason = new TextArea();

	final Button confirm = new Button();

	WithdrawConsentDialog(ConsentWithdrawals withdrawals, Access access, Need need) {
		this.withdrawals = withdrawals;
		this.access = access;
		this.need = need;
		addClassName("reason-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("needs.consent.withdraw"));
		this.consent.setLabel(getTranslation("needs.consent.withdraw.which"));
		this.consent.setItems(withdrawals.open(need));
		this.consent.setItemLabelGenerator(each -> getTranslation("needs.consent.to." + each));
		this.consent.setRequiredIndicatorVisible(true);
		this.consent.addValueChangeListener(change -> say());
		this.effect.getElement().setAttribute("role", "status");
		this.by.setLabel(getTranslation("needs.consent.withdraw.by"));
		this.by.setItems(Arrays.asList(Consent.Giver.values()));
		this.by.setItemLabelGenerator(each -> getTranslation("needs.consent.by." + each));
		this.by.setRequiredIndicatorVisible(true);
		this.reason.setLabel(getTranslation("needs.consent.withdraw.reason"));
		this.reason.setHelperText(getTranslation("needs.consent.withdraw.reason.words"));
		this.reason.setMaxLength(MAXIMUM_REASON);
		this.reason.setWidthFull();
		this.confirm.setText(getTranslation("needs.consent.withdraw"));
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
		this.confirm.addClickListener(click -> withdraw());
		add(new Paragraph(getTranslation("needs.consent.withdraw.words")), this.consent, this.effect, this.by,
				this.reason);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	private void say() {
		this.effect.setText(this.consent.isEmpty() ? "" : getTranslation(
				"needs.consent.effect." + this.withdrawals.effect(this.access, this.need, this.consent.getValue())));
	}

	private void withdraw() {
		require(this.consent, "needs.consent.withdraw.which.missing");
		require(this.by, "needs.consent.withdraw.by.missing");
		if (this.consent.isInvalid() || this.by.isInvalid()) {
			return;
		}
		this.reason.setInvalid(false);
		try {
			this.withdrawals.withdraw(this.access, this.need.id(),
					new ConsentWithdrawal(this.consent.getValue(), this.by.getValue(), this.reason.getValue()));
			close();
			Toast.done(getTranslation("needs.consent.withdrawn"));
		}
		catch (DomainRefusal refusal) {
			this.reason.setInvalid(true);
			this.reason.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			this.reason.focus();
		}
	}

	private void require(RadioButtonGroup<?> choice, String missing) {
		choice.setInvalid(choice.isEmpty());
		choice.setErrorMessage(getTranslation(missing));
	}

}

package org.wushe.library.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.CharityFund;
import org.wushe.library.Donation;
import org.wushe.library.FundGrant;
import org.wushe.library.FundLedger;
import org.wushe.library.FundParty;
import org.wushe.ui.Toast;

/** Books what a fund received and what it pays. */
final class LedgerDialogs {

	private static final int LONGEST = 200;

	private final FundLedger ledger;

	private final Clock clock;

	private final Access access;

	private final UUID fund;

	private final Runnable then;

	LedgerDialogs(FundLedger ledger, Clock clock, Access access, UUID fund, Runnable then) {
		this.ledger = ledger;
		this.clock = clock;
		this.access = access;
		this.fund = fund;
		this.then = then;
	}

	void donate() {
		BigDecimalField amount = Money.field(say("resources.fund.amount"));
		DatePicker on = day("resources.fund.received-on");
		RadioButtonGroup<FundParty.Kind> kind = kind("resources.fund.donor-kind");
		TextField donor = text("resources.fund.donor");
		Checkbox hidden = new Checkbox(say("resources.fund.hidden"));
		TextArea purpose = area("resources.fund.donation-purpose");
		FormDialog dialog = new FormDialog(say("resources.fund.donate"), say("resources.fund.donate.consequence"),
				say("resources.fund.book"), () -> {
					this.ledger.donate(this.access, this.fund,
							new Donation(Money.cents("cents", amount.getValue()), picked(on),
									new FundParty(kind.getValue(), donor.getValue()), hidden.getValue(),
									purpose.getValue()));
					booked();
				});
		dialog.field("cents", amount);
		dialog.field("on", on);
		dialog.field("kind", kind);
		dialog.field("donor", donor);
		dialog.beside(hidden);
		dialog.field("purpose", purpose);
		dialog.open();
	}

	/**
	 * @param terms what the fund pays for: a case is asked for, or none is
	 */
	void grant(CharityFund terms) {
		BigDecimalField amount = Money.field(say("resources.fund.amount"));
		DatePicker on = day("resources.fund.paid-on");
		RadioButtonGroup<FundParty.Kind> kind = kind("resources.fund.payee-kind");
		TextField payee = text("resources.fund.payee");
		payee.setHelperText(say("resources.fund.payee.words"));
		TextField reference = new TextField(say("resources.fund.reference"));
		reference.setMaxLength(LONGEST);
		reference.setRequiredIndicatorVisible(true);
		RadioButtonGroup<CharityFund.Pays> pays = new RadioButtonGroup<>();
		pays.setLabel(say("resources.fund.for"));
		pays.setItems(CharityFund.Pays.CASES, CharityFund.Pays.GENERALLY);
		pays.setItemLabelGenerator(each -> say("resources.pays." + each));
		pays.addValueChangeListener(change -> reference.setVisible(change.getValue() == CharityFund.Pays.CASES));
		pays.setVisible(terms.pays() == CharityFund.Pays.BOTH);
		pays.setValue(
				(terms.pays() == CharityFund.Pays.GENERALLY) ? CharityFund.Pays.GENERALLY : CharityFund.Pays.CASES);
		TextArea purpose = area("resources.fund.grant-purpose");
		FormDialog dialog = new FormDialog(say("resources.fund.grant"), say("resources.fund.grant.consequence"),
				say("resources.fund.book"), () -> {
					this.ledger.grant(this.access, this.fund,
							new FundGrant(Money.cents("cents", amount.getValue()), picked(on),
									new FundParty(kind.getValue(), payee.getValue()), purpose.getValue(),
									caseOf(pays.getValue(), reference.getValue())));
					booked();
				});
		dialog.field("cents", amount);
		dialog.field("on", on);
		dialog.field("kind", kind);
		dialog.field("payee", payee);
		dialog.field("pays", pays);
		dialog.field("reference", reference);
		dialog.field("purpose", purpose);
		dialog.open();
	}

	/** Whoever chose a case names it. */
	private static @Nullable String caseOf(CharityFund.@Nullable Pays pays, String reference) {
		if (pays == CharityFund.Pays.GENERALLY) {
			return null;
		}
		if (reference.isBlank()) {
			throw DomainRefusal.invalid("reference", "resources.refused.fund-case-missing");
		}
		return reference;
	}

	private void booked() {
		Toast.done(say("resources.fund.booked"));
		this.then.run();
	}

	private DatePicker day(String label) {
		DatePicker day = new DatePicker(say(label));
		LocalDate today = LocalDate.now(this.clock.withZone(ChinaTime.ZONE));
		day.setValue(today);
		day.setMax(today);
		day.setRequiredIndicatorVisible(true);
		return day;
	}

	private static LocalDate picked(DatePicker day) {
		LocalDate value = day.getValue();
		if (value == null) {
			throw DomainRefusal.invalid("on", "resources.refused.missing.on");
		}
		return value;
	}

	private static RadioButtonGroup<FundParty.Kind> kind(String label) {
		RadioButtonGroup<FundParty.Kind> kind = new RadioButtonGroup<>();
		kind.setLabel(say(label));
		kind.setItems(FundParty.Kind.values());
		kind.setItemLabelGenerator(one -> say("resources.fund.party." + one));
		kind.setValue(FundParty.Kind.PERSON);
		return kind;
	}

	private static TextField text(String label) {
		TextField field = new TextField(say(label));
		field.setRequiredIndicatorVisible(true);
		field.setMaxLength(LONGEST);
		return field;
	}

	private static TextArea area(String label) {
		TextArea field = new TextArea(say(label));
		field.setHelperText(say("resources.fund.purpose.words"));
		field.setRequiredIndicatorVisible(true);
		field.setMaxLength(LONGEST);
		return field;
	}

	private static String say(String key) {
		return UI.getCurrent().getTranslation(key);
	}

}

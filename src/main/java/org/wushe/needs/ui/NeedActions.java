package org.wushe.needs.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.needs.ConsentWithdrawals;
import org.wushe.needs.Need;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.privacy.Notice;
import org.wushe.privacy.Notices;
import org.wushe.ui.Confirm;
import org.wushe.ui.Glyph;
import org.wushe.ui.Places;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Toast;

/** 撤回需求, 撤回同意, 补记告知 and 补记同意: what can be done with a need while it is open. */
@org.springframework.stereotype.Component
class NeedActions implements CasePanel {

	private final Needs needs;

	private final ConsentWithdrawals withdrawals;

	private final Notices notices;

	private final Places places;

	NeedActions(Needs needs, ConsentWithdrawals withdrawals, Notices notices, Places places) {
		this.needs = needs;
		this.withdrawals = withdrawals;
		this.notices = notices;
		this.places = places;
	}

	@Override
	public Place place() {
		return Place.ACTIONS;
	}

	@Override
	public int order() {
		return 800;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		return this.needs.ofCase(access, file.id())
			.map(need -> buttons(access, need))
			.filter(buttons -> buttons.getComponentCount() > 0)
			.map(Component.class::cast);
	}

	private Div buttons(Access access, Need need) {
		Div buttons = new Div();
		buttons.addClassName("need-actions");
		if (need.anonymizedAt() != null) {
			return buttons;
		}
		if (need.isPersonal() && need.told() == null && access.allows(Operation.REPORT_NEED, need.divisionCode())) {
			buttons.add(new Button(say("needs.notice.add"), Glyph.CHECK.icon(), click -> tell(access, need)));
		}
		if (!need.mayBeShared() && !need.state().isFinal()
				&& access.allows(Operation.REPORT_NEED, need.divisionCode())) {
			buttons.add(new Button(say("needs.consent.add"), Glyph.CHECK.icon(), click -> consent(access, need)));
		}
		if (access.allows(Operation.WITHDRAW_CONSENT, need.divisionCode()) && !this.withdrawals.open(need).isEmpty()) {
			buttons.add(new Button(say("needs.consent.withdraw"), Glyph.LOCK.icon(),
					click -> new WithdrawConsentDialog(this.withdrawals, access, need).open()));
		}
		if (need.state().next().contains(NeedState.WITHDRAWN)
				&& access.allows(Operation.WITHDRAW_NEED, need.divisionCode())) {
			buttons.add(new Button(say("needs.withdraw"), Glyph.REFUSED.icon(), click -> withdraw(access, need)));
		}
		return buttons;
	}

	private void tell(Access access, Need need) {
		Notice notice = this.notices.current(access);
		String words = String.join("\n", notice.paragraphs(UI.getCurrent().getLocale(),
				this.places.division(access, need.divisionCode().at(DivisionCode.Level.COMMUNITY))));
		Confirm.ask(say("needs.notice.add"), words, say("needs.notice.add"), () -> {
			this.needs.tellNotice(access, need.id(), notice.version());
			Toast.done(say("needs.notice.added"));
		});
	}

	private void consent(Access access, Need need) {
		Confirm.ask(say("needs.consent.add"), say("needs.consent.add.consequence"), say("needs.consent.add"), () -> {
			this.needs.consentToSharing(access, need.id());
			Toast.done(say("needs.consent.added"));
		});
	}

	private void withdraw(Access access, Need need) {
		new ReasonDialog(say("needs.withdraw"), say("needs.withdraw.consequence"), say("needs.withdraw.reason"),
				say("needs.withdraw"), reason -> {
					this.needs.withdraw(access, need.id(), reason);
					Toast.done(say("needs.withdrawn"));
				})
			.open();
	}

	private static String say(String key) {
		return I18NProvider.translate(key);
	}

}

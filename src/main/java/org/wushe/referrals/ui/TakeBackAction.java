package org.wushe.referrals.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.referrals.Referral;
import org.wushe.ui.Glyph;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Toast;

/** 收回派单, while an organisation has the need and has not served. */
@org.springframework.stereotype.Component
class TakeBackAction implements CasePanel {

	private final ReferralParts parts;

	TakeBackAction(ReferralParts parts) {
		this.parts = parts;
	}

	@Override
	public Place place() {
		return Place.ACTIONS;
	}

	@Override
	public int order() {
		return 700;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!file.isOpen() || !access.allows(Operation.REFER_NEED, file.divisionCode())) {
			return Optional.empty();
		}
		return this.parts.referrals()
			.ofCase(access, file.id())
			.stream()
			.filter(referral -> referral.state().isOpen())
			.findFirst()
			.map(referral -> new Button(say("referrals.take-back"), Glyph.REFUSED.icon(),
					click -> ask(access, referral)));
	}

	private void ask(Access access, Referral referral) {
		String organization = this.parts.organizations().name(access, referral.organizationCode());
		new ReasonDialog(say("referrals.take-back"), say("referrals.take-back.consequence", organization),
				say("referrals.take-back.reason"), say("referrals.take-back"), reason -> {
					this.parts.referrals().takeBack(access, referral.id(), reason);
					Toast.done(say("referrals.taken-back", organization));
				})
			.open();
	}

	private static String say(String key, Object... args) {
		return I18NProvider.translate(key, args);
	}

}

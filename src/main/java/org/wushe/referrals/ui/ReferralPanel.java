package org.wushe.referrals.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.referrals.Referral;
import org.wushe.ui.Panel;

/** 派单: to whom the need was referred, and what came of it. */
@org.springframework.stereotype.Component
class ReferralPanel implements CasePanel {

	private final ReferralParts parts;

	ReferralPanel(ReferralParts parts) {
		this.parts = parts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	@Override
	public int order() {
		return 200;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		List<Referral> referrals = this.parts.referrals().ofCase(access, file.id());
		return referrals.isEmpty() ? Optional.empty() : Optional
			.of(new Panel(I18NProvider.translate("referrals.panel"), new ReferralList(referrals, this.parts, access)));
	}

}

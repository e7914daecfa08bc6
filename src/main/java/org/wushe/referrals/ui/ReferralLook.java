package org.wushe.referrals.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.referrals.ReferralState;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/** How the states of a referral look. */
final class ReferralLook {

	private ReferralLook() {
	}

	static StateBadge badge(ReferralState state) {
		String words = I18NProvider.translate("referrals.state." + state);
		return switch (state) {
			case REQUESTED -> new StateBadge(Tone.WAITING, Glyph.WAITING, words);
			case ACCEPTED, SCHEDULED -> new StateBadge(Tone.ACTIVE, Glyph.ACTIVE, words);
			case RECTIFYING -> new StateBadge(Tone.WAITING, Glyph.RETRY, words);
			case COMPLETED -> new StateBadge(Tone.GOOD, Glyph.DONE, words);
			case DECLINED, EXPIRED, FAILED -> new StateBadge(Tone.BAD, Glyph.REFUSED, words);
			case REVOKED -> new StateBadge(Tone.QUIET, Glyph.REFUSED, words);
		};
	}

}

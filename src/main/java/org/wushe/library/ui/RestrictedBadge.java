package org.wushe.library.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/**
 * 现在不能接单: an organisation that is suspended or on the black list. Which of the two, and
 * why, is for the register to say.
 */
final class RestrictedBadge extends StateBadge {

	RestrictedBadge() {
		super(Tone.WAITING, Glyph.WAITING, I18NProvider.translate("providers.restricted"));
	}

}

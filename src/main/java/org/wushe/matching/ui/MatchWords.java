package org.wushe.matching.ui;

import java.util.Map;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.matching.Exclusion;
import org.wushe.matching.Factor;
import org.wushe.matching.MatchReason;
import org.wushe.matching.Phrases;
import org.wushe.ui.Translations;

/** Reasons and exclusions as sentences, in the language of the screen. */
@Component
class MatchWords implements Phrases {

	private final Translations translations;

	MatchWords(Translations translations) {
		this.translations = translations;
	}

	@Override
	public String get(String key, Map<String, String> params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, Translations.supported((ui != null) ? ui.getLocale() : null),
				params);
	}

	/** 距离约 350 米. */
	String reason(MatchReason reason) {
		return fill(reason.messageKey(), reason.params());
	}

	/** 名额已满. */
	String exclusion(Exclusion exclusion) {
		return fill(exclusion.messageKey(), exclusion.params());
	}

	/** 距离. */
	String factor(Factor factor) {
		return get("matching.factor." + factor, Map.of());
	}

}

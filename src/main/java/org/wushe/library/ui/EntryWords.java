package org.wushe.library.ui;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.library.EntryDeed;
import org.wushe.library.EntryStatus;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** Where entries of the library stand and what was done with them, as people say it. */
@Component
public class EntryWords {

	private final Translations translations;

	EntryWords(Translations translations) {
		this.translations = translations;
	}

	/** 已发布, 待审核. */
	public StateBadge.Look look(EntryStatus status) {
		String words = say("library.status." + status);
		return switch (status) {
			case DRAFT -> new StateBadge.Look(Tone.QUIET, Glyph.EDIT, words);
			case SUBMITTED -> new StateBadge.Look(Tone.ACTIVE, Glyph.SEND, words);
			case REVIEWED -> new StateBadge.Look(Tone.ACTIVE, Glyph.CHECK, words);
			case PUBLISHED -> new StateBadge.Look(Tone.GOOD, Glyph.DONE, words);
			case STALE -> new StateBadge.Look(Tone.WAITING, Glyph.CLOCK, words);
			case WITHDRAWN -> new StateBadge.Look(Tone.QUIET, Glyph.REMOVE, words);
		};
	}

	/** 提交审核, 退回修改. */
	public String deed(EntryDeed deed) {
		return say("library.deed." + deed);
	}

	private String say(String key) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, (ui != null) ? ui.getLocale() : null);
	}

}

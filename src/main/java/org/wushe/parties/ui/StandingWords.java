package org.wushe.parties.ui;

import org.springframework.stereotype.Component;
import org.wushe.parties.StandingNews;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/** What people are told of their organisation's standing, as sentences. */
@Component
class StandingWords {

	private final Texts texts;

	StandingWords(Texts texts) {
		this.texts = texts;
	}

	/** Says a key in a language. */
	interface Sayer {

		String say(String key, Object... params);

	}

	StateBadge.Look look(StandingNews news, Sayer say) {
		String name = say.say("parties.news.kind." + news.kind());
		return news.kind().isGood() ? new StateBadge.Look(Tone.GOOD, Glyph.DONE, name)
				: new StateBadge.Look(Tone.BAD, Glyph.WARNING, name);
	}

	/** 本组织自 12月1日 起暂停派单，至 12月31日. */
	String title(StandingNews news, Sayer say) {
		String key = "parties.news." + news.kind();
		if (news.kind().isGood()) {
			return say.say(key);
		}
		String until = (news.until() != null) ? this.texts.day(news.until()) : say.say("parties.news.for-good");
		return (news.from() != null && news.kind() == StandingNews.Kind.SUSPENSION_TO_COME)
				? say.say(key, this.texts.day(news.from()), until) : say.say(key, until);
	}

	String detail(StandingNews news, Sayer say) {
		if (news.kind() == StandingNews.Kind.CONTACT_ACCEPTED) {
			return say.say("parties.news.contact-accepted.words");
		}
		return news.reason().isBlank() ? say.say("parties.news.no-reason")
				: say.say("parties.news.reason", news.reason());
	}

}

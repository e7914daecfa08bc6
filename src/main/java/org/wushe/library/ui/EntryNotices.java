package org.wushe.library.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.library.EntryConcern;
import org.wushe.library.EntryConcerns;
import org.wushe.library.EntryNews;
import org.wushe.parties.Organizations;
import org.wushe.ui.Glyph;
import org.wushe.ui.NoticeSource;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/**
 * Resources and projects that wait for the person, and what others decided about what the
 * person keeps, services as well.
 */
@Component
class EntryNotices implements NoticeSource {

	private static final int MOST_NEWS = 50;

	private final EntryConcerns concerns;

	private final EntryNews news;

	private final Organizations organizations;

	private final Translations translations;

	private final Texts texts;

	EntryNotices(EntryConcerns concerns, EntryNews news, Organizations organizations, Translations translations,
			Texts texts) {
		this.concerns = concerns;
		this.news = news;
		this.organizations = organizations;
		this.translations = translations;
		this.texts = texts;
	}

	@Override
	public Notices notices(Access access, int limit) {
		List<EntryConcern> all = Stream
			.concat(this.concerns.of(access).stream(), this.news.unseen(access, MOST_NEWS).stream())
			.toList();
		return new Notices(all.size(), all.stream().limit(limit).map(concern -> notice(access, concern)).toList());
	}

	private Notice notice(Access access, EntryConcern concern) {
		return new Notice(look(concern.what()), concern.title(), detail(access, concern), concern.at(), path(concern));
	}

	private StateBadge.Look look(EntryConcern.What what) {
		String words = say("entries.notice." + what);
		return switch (what) {
			case REVIEW, REVIEW_CHANGE, PUBLISH -> new StateBadge.Look(Tone.ACTIVE, Glyph.CHECK, words);
			case RETURNED, CHANGE_RETURNED, WITHDRAWN -> new StateBadge.Look(Tone.BAD, Glyph.WARNING, words);
			case STALE -> new StateBadge.Look(Tone.BAD, Glyph.OVERDUE, words);
			case CONFIRM -> new StateBadge.Look(Tone.WAITING, Glyph.CLOCK, words);
			case PUBLISHED, CHANGE_ACCEPTED -> new StateBadge.Look(Tone.GOOD, Glyph.DONE, words);
		};
	}

	private String detail(Access access, EntryConcern concern) {
		String organization = concern.organizationCode();
		return switch (concern.what()) {
			case REVIEW, REVIEW_CHANGE, PUBLISH -> (organization != null)
					? this.organizations.name(access, organization) : say("entries.kind." + concern.kind());
			case RETURNED, CHANGE_RETURNED, WITHDRAWN -> Objects.toString(concern.reason(), "");
			case CONFIRM -> say("library.notice.until", this.texts.day(concern.at()));
			case STALE, PUBLISHED, CHANGE_ACCEPTED -> this.texts.day(concern.at());
		};
	}

	static String path(EntryConcern concern) {
		return switch (concern.kind()) {
			case SERVICE_OFFERING -> "my-services/" + concern.entryId();
			case PROJECT -> "projects/" + concern.entryId();
			default -> "library/entries/" + concern.entryId();
		};
	}

	private String say(String key, Object... params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, (ui != null) ? ui.getLocale() : null, params);
	}

}

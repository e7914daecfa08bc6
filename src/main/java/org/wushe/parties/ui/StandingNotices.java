package org.wushe.parties.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.parties.OwnStanding;
import org.wushe.parties.StandingNews;
import org.wushe.ui.NoticeSource;
import org.wushe.ui.Translations;

/** What the people of an organisation were told of its standing and have not read. */
@Component
class StandingNotices implements NoticeSource {

	private final OwnStanding standing;

	private final StandingWords words;

	private final Translations translations;

	StandingNotices(OwnStanding standing, StandingWords words, Translations translations) {
		this.standing = standing;
		this.words = words;
		this.translations = translations;
	}

	@Override
	public Notices notices(Access access, int limit) {
		if (access.organizationCode() == null || !access.allows(Operation.WORK_ON_TASKS)) {
			return new Notices(0, List.of());
		}
		UI ui = UI.getCurrent();
		StandingWords.Sayer say = (key, params) -> this.translations.getTranslation(key,
				Translations.supported((ui != null) ? ui.getLocale() : null), params);
		List<StandingNews> unread = this.standing.news(access).stream().filter(news -> news.readAt() == null).toList();
		return new Notices(unread.size(),
				unread.stream()
					.limit(limit)
					.map(news -> new Notice(this.words.look(news, say), this.words.title(news, say),
							this.words.detail(news, say), news.at(), OwnOrganizationScreen.PATH))
					.toList());
	}

}

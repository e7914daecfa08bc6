package org.wushe.push.ui;

import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.push.PushNotice;
import org.wushe.push.PushNotices;
import org.wushe.ui.Glyph;
import org.wushe.ui.NoticeSource;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** What the person was told and has not read. */
@Component
class PushBell implements NoticeSource {

	private final PushNotices notices;

	private final PushWords words;

	private final Translations translations;

	PushBell(PushNotices notices, PushWords words, Translations translations) {
		this.notices = notices;
		this.words = words;
		this.translations = translations;
	}

	@Override
	public Notices notices(Access access, int limit) {
		if (!access.allows(Operation.WORK_ON_TASKS)) {
			return new Notices(0, List.of());
		}
		int unread = this.notices.count(access, true);
		return new Notices(unread, (unread == 0) ? List.of()
				: this.notices.list(access, true, 0, limit).stream().map(notice -> notice(access, notice)).toList());
	}

	private Notice notice(Access access, PushNotice notice) {
		return new Notice(
				new StateBadge.Look(Tone.ACTIVE, Glyph.MESSAGE,
						this.translations.getTranslation("push.kind." + notice.kind(), PushWords.locale())),
				this.words.title(access, notice), this.words.detail(access, notice), notice.updatedAt(),
				MessagesScreen.path(notice.id()));
	}

}

package org.wushe.parties.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.parties.ContactChange.Waiting;
import org.wushe.parties.ContactChanges;
import org.wushe.ui.Glyph;
import org.wushe.ui.NoticeSource;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** What organisations propose for the register that the person keeps for a place. */
@Component
class ContactNotices implements NoticeSource {

	private final ContactChanges changes;

	private final Translations translations;

	ContactNotices(ContactChanges changes, Translations translations) {
		this.changes = changes;
		this.translations = translations;
	}

	@Override
	public Notices notices(Access access, int limit) {
		if (access.division() == null || !access.allows(Operation.KEEP_REGISTER)) {
			return new Notices(0, List.of());
		}
		return new Notices(this.changes.countWaiting(access),
				this.changes.waiting(access, limit).stream().map(this::notice).toList());
	}

	private Notice notice(Waiting waiting) {
		return new Notice(new StateBadge.Look(Tone.ACTIVE, Glyph.CHECK, say("parties.contact.state.WAITING")),
				waiting.organizationName(), say("parties.contact.notice", waiting.proposedBy()), waiting.proposedAt(),
				OrganizationScreen.path(waiting.organizationCode()));
	}

	private String say(String key, Object... params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, Translations.supported((ui != null) ? ui.getLocale() : null),
				params);
	}

}

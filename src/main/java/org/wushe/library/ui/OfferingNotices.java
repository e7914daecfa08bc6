package org.wushe.library.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.EntryStatus;
import org.wushe.library.KeptOffering;
import org.wushe.library.OfferingProposal;
import org.wushe.ui.Glyph;
import org.wushe.ui.NoticeSource;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

import com.vaadin.flow.component.UI;

/**
 * What of the library waits for the person: offerings to confirm or to mend for an
 * organisation, reviews for a street.
 */
@Component
class OfferingNotices implements NoticeSource {

	private final KeepingParts parts;

	private final Translations translations;

	OfferingNotices(KeepingParts parts, Translations translations) {
		this.parts = parts;
		this.translations = translations;
	}

	@Override
	public Notices notices(Access access, int limit) {
		List<Notice> notices = new ArrayList<>();
		if (access.allows(Operation.KEEP_OFFERINGS) && access.organizationCode() != null) {
			this.parts.keeping().own(access).forEach(entry -> ofOwn(entry, notices));
		}
		int total = notices.size();
		if (access.allows(Operation.REVIEW_OFFERINGS) && access.division() != null) {
			total += this.parts.reviews().countWaiting(access);
			this.parts.reviews().waiting(access, limit).forEach(entry -> notices.add(review(access, entry)));
		}
		return new Notices(total, notices.stream().limit(limit).toList());
	}

	private void ofOwn(KeptOffering entry, List<Notice> notices) {
		OfferingProposal proposal = entry.proposal();
		Instant confirmed = entry.confirmedAt();
		String path = "my-services/" + entry.id();
		if (proposal != null && proposal.state() == OfferingProposal.State.RETURNED) {
			notices.add(new Notice(new StateBadge.Look(Tone.BAD, Glyph.WARNING, say("library.notice.returned")),
					entry.title(), String.valueOf(proposal.note()), proposal.changedAt(), path));
		}
		if (confirmed == null || !entry.isPublic()) {
			return;
		}
		Instant due = this.parts.confirmation().dueAt(confirmed);
		if (entry.status() == EntryStatus.STALE) {
			notices.add(new Notice(new StateBadge.Look(Tone.BAD, Glyph.OVERDUE, say("library.notice.stale")),
					entry.title(), this.parts.texts().day(due), due, "my-services"));
		}
		else if (!this.parts.clock().instant().isBefore(this.parts.confirmation().remindAt(confirmed))) {
			notices.add(new Notice(new StateBadge.Look(Tone.WAITING, Glyph.CLOCK, say("library.notice.confirm")),
					entry.title(), say("library.notice.until", this.parts.texts().day(due)), due, "my-services"));
		}
	}

	private Notice review(Access access, KeptOffering entry) {
		Instant handedIn = (entry.offering() != null) ? entry.offering().updatedAt() : this.parts.clock().instant();
		Instant since = (entry.proposal() != null) ? entry.proposal().changedAt() : handedIn;
		return new Notice(new StateBadge.Look(Tone.ACTIVE, Glyph.CHECK, say("library.notice.review")),
				entry.form().title(), this.parts.organizations().name(access, entry.organizationCode()), since,
				"service-review?entry=" + entry.id());
	}

	private String say(String key, Object... params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, (ui != null) ? ui.getLocale() : null, params);
	}

}

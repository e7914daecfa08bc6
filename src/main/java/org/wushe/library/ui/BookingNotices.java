package org.wushe.library.ui;

import java.util.List;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.FacilityBooking;
import org.wushe.library.BookingConcerns;
import org.wushe.library.BookingConcerns.Concern;
import org.wushe.library.ResourceKind;
import org.wushe.ui.Glyph;
import org.wushe.ui.NoticeSource;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/**
 * Bookings that wait for the person's answer, and what became of the person's own or of
 * those of the person's facilities, until the person looks at the facility.
 */
@Component
class BookingNotices implements NoticeSource {

	private final BookingConcerns concerns;

	private final Translations translations;

	private final Texts texts;

	BookingNotices(BookingConcerns concerns, Translations translations, Texts texts) {
		this.concerns = concerns;
		this.translations = translations;
		this.texts = texts;
	}

	@Override
	public Notices notices(Access access, int limit) {
		if (!access.allows(Operation.BOOK_FACILITIES) && !access.allows(Operation.KEEP_RESOURCES)) {
			return new Notices(0, List.of());
		}
		List<Concern> concerns = this.concerns.newsFor(access);
		return new Notices(concerns.size(), concerns.stream().limit(limit).map(this::notice).toList());
	}

	private Notice notice(Concern concern) {
		FacilityBooking booking = concern.booking();
		String when = this.texts.day(booking.start()) + " " + this.texts.time(booking.start()) + "–"
				+ this.texts.time(booking.end());
		ResourceView facilities = ResourceView.of(ResourceKind.FACILITY);
		// Who can no longer open it reads above the list what became of the booking.
		return new Notice(look(concern), concern.facility().name(), detail(booking, when), booking.start(),
				concern.facility().status().isPublic() ? facilities.opening(concern.facility().id()).address()
						: facilities.screen());
	}

	private String detail(FacilityBooking booking, String when) {
		if (booking.reason() != null) {
			return say("entries.notice.booking.reason", when, booking.reason());
		}
		return switch (booking.state()) {
			case CANCELLED -> say("entries.notice.booking.reason", when, say("resources.booking.fallen"));
			case EXPIRED -> say("entries.notice.booking.expired", when);
			case REQUESTED, CONFIRMED, REFUSED -> when;
		};
	}

	private StateBadge.Look look(Concern concern) {
		if (concern.toAnswer()) {
			return new StateBadge.Look(Tone.WAITING, Glyph.WAITING, say("resources.bookings.to-answer"));
		}
		String words = say("entries.notice.booking." + concern.booking().state());
		return switch (concern.booking().state()) {
			case REQUESTED -> new StateBadge.Look(Tone.WAITING, Glyph.WAITING, words);
			case CONFIRMED -> new StateBadge.Look(Tone.GOOD, Glyph.DONE, words);
			case REFUSED -> new StateBadge.Look(Tone.BAD, Glyph.REFUSED, words);
			case CANCELLED -> new StateBadge.Look(Tone.BAD, Glyph.CLOSE, words);
			case EXPIRED -> new StateBadge.Look(Tone.BAD, Glyph.OVERDUE, words);
		};
	}

	private String say(String key, Object... params) {
		UI ui = UI.getCurrent();
		return this.translations.getTranslation(key, (ui != null) ? ui.getLocale() : null, params);
	}

}

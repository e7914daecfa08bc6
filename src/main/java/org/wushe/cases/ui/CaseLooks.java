package org.wushe.cases.ui;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.cases.CaseFile;
import org.wushe.cases.WorkingCalendars;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge.Look;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

import com.vaadin.flow.i18n.I18NProvider;

/** How the state and the deadline of a case look. */
@Component
public class CaseLooks {

	private static final Look NONE = new Look(Tone.QUIET, Glyph.CLOCK, "");

	private final WorkingCalendars calendars;

	private final Texts texts;

	private final Clock clock;

	CaseLooks(WorkingCalendars calendars, Texts texts, Clock clock) {
		this.calendars = calendars;
		this.texts = texts;
		this.clock = clock;
	}

	public Look state(CaseFile file) {
		String words = I18NProvider.translate("cases.state." + file.state());
		return switch (file.state()) {
			case "CLOSED" -> new Look(Tone.QUIET, Glyph.DONE, words);
			case "DELIVERED", "RATED" -> new Look(Tone.GOOD, Glyph.DONE, words);
			case "UNMET" -> new Look(Tone.BAD, Glyph.REFUSED, words);
			case "WITHDRAWN" -> new Look(Tone.QUIET, Glyph.REFUSED, words);
			case "IN_SERVICE" -> new Look(Tone.ACTIVE, Glyph.ACTIVE, words);
			default -> new Look(Tone.WAITING, Glyph.WAITING, words);
		};
	}

	/** Empty words for a case without a deadline or one that is closed. */
	public Look deadline(Access access, CaseFile file) {
		return file.isOpen() ? deadline(access, file.divisionCode(), file.deadlineAt()) : NONE;
	}

	/** 还剩 2 个工作日, in the working days of the place; soon or late in colour. */
	public Look deadline(Access access, DivisionCode place, @Nullable Instant due) {
		if (due == null) {
			return NONE;
		}
		Instant now = this.clock.instant();
		long days = this.calendars.forDivision(access, place).workingDaysBetween(now, due);
		String words = this.texts.due(due, days);
		if (due.isBefore(now)) {
			return new Look(Tone.BAD, Glyph.OVERDUE, words);
		}
		return (days < 1) ? new Look(Tone.WAITING, Glyph.CLOCK, words) : new Look(Tone.QUIET, Glyph.CLOCK, words);
	}

}

package org.wushe.cases.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.cases.TimelineEntry;
import org.wushe.ui.Glyph;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;
import org.wushe.ui.Translations;

/** What happened to a case, in a sentence. */
@Component
class TimelineWords {

	private final Translations translations;

	private final Texts texts;

	TimelineWords(Translations translations, Texts texts) {
		this.translations = translations;
		this.texts = texts;
	}

	String sentence(TimelineEntry entry, Locale locale) {
		Map<String, String> words = new HashMap<>();
		entry.params().forEach((name, value) -> words.put(name, word(name, value, locale)));
		return this.translations.getTranslation("cases.timeline." + entry.kind(), locale, words);
	}

	/**
	 * A code by its name, an instant as people say it, anything else as it was written.
	 */
	private String word(String name, String value, Locale locale) {
		return this.translations.find("cases.timeline." + name + "." + value, locale).orElseGet(() -> {
			try {
				return this.texts.moment(Instant.parse(value));
			}
			catch (DateTimeException ex) {
				return value;
			}
		});
	}

	static Glyph icon(TimelineEntry entry) {
		return switch (entry.kind()) {
			case OPENED -> Glyph.REPORT;
			case CLASSIFIED, RECLASSIFIED -> Glyph.FLOW;
			case REFERRED, REFERRED_BY_CHOICE -> Glyph.SEND;
			case ACCEPTED -> Glyph.CLAIM;
			case DECLINED, FAILED, REVOKED, REFERRAL_TAKEN_BACK, WITHDRAWN, CONSENT_WITHDRAWN, UNMET -> Glyph.REFUSED;
			case EXPIRED -> Glyph.OVERDUE;
			case NOBODY_REACHED -> Glyph.WARNING;
			case SCHEDULED, RESCHEDULED, RESCHEDULED_AS_ASKED, VISIT_PROPOSED -> Glyph.CALENDAR;
			case SERVED -> Glyph.HEART;
			case PLACE_KEPT, PLACE_KEPT_UNTIL -> Glyph.PERSON;
			case PLACE_FREED -> Glyph.DONE;
			case RATING_INVITED -> Glyph.QR;
			case RATED -> isBad(entry) ? Glyph.WARNING : Glyph.RATINGS;
			case RECTIFICATION_BEGUN, BEGUN_AGAIN -> Glyph.RETRY;
			case CLOSED -> Glyph.DONE;
			case ATTACHED -> Glyph.DOCUMENT;
			case CONSENT_GIVEN, NOTICE_TOLD -> Glyph.CHECK;
			case TASK_CLAIMED, TASK_RELEASED, TASK_TAKEN_BACK, TASK_COMPLETED -> Glyph.TASKS;
			case READER_NAMED, READER_REMOVED, ANONYMIZED -> Glyph.LOCK;
		};
	}

	static Tone tone(TimelineEntry entry) {
		return switch (entry.kind()) {
			case RATED -> isBad(entry) ? Tone.BAD : Tone.GOOD;
			case DECLINED, FAILED, REVOKED, REFERRAL_TAKEN_BACK, UNMET, EXPIRED, NOBODY_REACHED -> Tone.BAD;
			case SERVED, CLOSED -> Tone.GOOD;
			case REFERRED, REFERRED_BY_CHOICE, ACCEPTED, SCHEDULED, RESCHEDULED, RESCHEDULED_AS_ASKED,
					RECTIFICATION_BEGUN ->
				Tone.ACTIVE;
			default -> Tone.QUIET;
		};
	}

	/** 1 and 2 are bad (国办发〔2019〕51号). */
	private static boolean isBad(TimelineEntry rated) {
		String level = rated.params().getOrDefault("level", "");
		return level.equals("1") || level.equals("2");
	}

}

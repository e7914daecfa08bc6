package org.wushe.ui;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.vaadin.flow.component.UI;

import org.springframework.stereotype.Component;

import org.wushe.identity.ChinaTime;

/**
 * Dates, spans and numbers as people say them: 11月21日 周六 14:30, 3 小时前, 还剩 2 个工作日. In the
 * language of the current screen, in China's one time zone.
 */
@Component
public class Texts {

	private final Translations translations;

	private final Clock clock;

	Texts(Translations translations, Clock clock) {
		this.translations = translations;
		this.clock = clock;
	}

	/** 11月21日 周六 14:30, with the year when it is not this one. */
	public String moment(Instant at) {
		return day(local(at).toLocalDate()) + " " + time(at);
	}

	/** 11月21日 周六, with the year when it is not this one. */
	public String day(LocalDate day) {
		return format(day.getYear() == today().getYear() ? "ui.date.day" : "ui.date.day-of-year", day);
	}

	/** 11月21日 周六 of the moment. */
	public String day(Instant at) {
		return day(local(at).toLocalDate());
	}

	/** 14:30. */
	public String time(Instant at) {
		return DateTimeFormatter.ofPattern("HH:mm").format(local(at));
	}

	/** 刚刚, 5 分钟前, 3 小时前, 昨天 14:30, then the date. */
	public String ago(Instant at) {
		Duration since = Duration.between(at, this.clock.instant());
		if (since.toMinutes() < 1) {
			return say("ui.ago.now");
		}
		if (since.toMinutes() < 60) {
			return say("ui.ago.minutes", since.toMinutes());
		}
		long days = ChronoUnit.DAYS.between(local(at).toLocalDate(), today());
		if (days == 0) {
			return say("ui.ago.hours", since.toHours());
		}
		return (days == 1) ? say("ui.ago.yesterday", time(at)) : moment(at);
	}

	/** 2 天 3 小时, 1 小时 20 分钟, 45 分钟: the two largest units. */
	public String span(Duration span) {
		if (span.toDays() > 0) {
			return join(say("ui.span.days", span.toDays()), span.toHoursPart(), "ui.span.hours");
		}
		if (span.toHours() > 0) {
			return join(say("ui.span.hours", span.toHours()), span.toMinutesPart(), "ui.span.minutes");
		}
		return say("ui.span.minutes", Math.max(1, span.toMinutes()));
	}

	/**
	 * 还剩 2 个工作日, 今天 17:00 到期, 已逾期 1 小时.
	 * @param workingDays whole working days between now and then
	 */
	public String due(Instant at, long workingDays) {
		Duration left = Duration.between(this.clock.instant(), at);
		if (left.isNegative()) {
			return say("ui.due.overdue", span(left.negated()));
		}
		if (local(at).toLocalDate().equals(today())) {
			return say("ui.due.today", time(at));
		}
		return (workingDays > 0) ? say("ui.due.working-days", workingDays) : say("ui.due.span", span(left));
	}

	public String number(long number) {
		return NumberFormat.getIntegerInstance(locale()).format(number);
	}

	public String number(double number, int decimals) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits(decimals);
		return format.format(number);
	}

	/** 76%. */
	public String percent(double share) {
		return NumberFormat.getPercentInstance(locale()).format(share);
	}

	/** 92.3%. */
	public String percent(double share, int decimals) {
		NumberFormat format = NumberFormat.getPercentInstance(locale());
		format.setMaximumFractionDigits(decimals);
		return format.format(share);
	}

	/** 320 KB, 1.4 MB. */
	public String size(long bytes) {
		return (bytes < 1_000_000) ? number(Math.max(1, bytes / 1000)) + " KB" : number(bytes / 1e6, 1) + " MB";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ChinaTime.ZONE));
	}

	private static LocalDateTime local(Instant at) {
		return LocalDateTime.ofInstant(at, ChinaTime.ZONE);
	}

	private String format(String key, LocalDate day) {
		return DateTimeFormatter.ofPattern(say(key), locale()).format(day);
	}

	private String join(String large, int small, String key) {
		return (small == 0) ? large : large + " " + say(key, (long) small);
	}

	private String say(String key, Object... params) {
		return this.translations.getTranslation(key, locale(), params);
	}

	private static Locale locale() {
		UI ui = UI.getCurrent();
		return Translations.supported((ui != null) ? ui.getLocale() : null);
	}

}

package org.wushe.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day, or both. Its answer is an ISO 8601 text as form-js writes it.
 *
 * @param subtype which of the three
 * @param zone how the answer names the time zone
 * @param timeInterval minutes between the times offered; a time must be a multiple where
 * the schema says so; null where it does not
 * @param future whether days that have passed are refused
 * @param dateLabel what the date is called; may be empty
 * @param timeLabel what the time is called; may be empty
 */
public record DatetimeQuestion(Frame frame, Binding binding, Subtype subtype, Zone zone, @Nullable Integer timeInterval,
		boolean future, Template dateLabel, Template timeLabel) implements Question {

	private static final Pattern SHAPE = Pattern.compile("[0-9:.TZ+-]{1,35}");

	/** The subtypes of form-js. */
	public enum Subtype {

		DATE, TIME, DATETIME

	}

	/** The serialising formats of form-js. */
	public enum Zone {

		UTC_OFFSET, UTC_NORMALIZED, NO_TIMEZONE

	}

	static FormField read(Component component) {
		var subtype = switch (component.text("subtype")) {
			case "time" -> Subtype.TIME;
			case "datetime" -> Subtype.DATETIME;
			default -> Subtype.DATE;
		};
		var zone = switch (component.text("timeSerializingFormat")) {
			case "utc_offset" -> Zone.UTC_OFFSET;
			case "utc_normalized" -> Zone.UTC_NORMALIZED;
			default -> Zone.NO_TIMEZONE;
		};
		int interval = component.number("timeInterval", 0);
		return new DatetimeQuestion(component.frame((subtype == Subtype.TIME) ? "timeLabel" : "dateLabel"),
				component.binding(), subtype, zone, (interval > 0 && interval <= 60) ? interval : null,
				component.truth("disallowPassedDates"), component.template("dateLabel"),
				component.template("timeLabel"));
	}

	@Override
	public @Nullable Object blank() {
		return null;
	}

	@Override
	public Reading read(Object raw, Setting setting) {
		if (raw.equals("")) {
			return new Reading.Accepted(null);
		}
		if (!(raw instanceof String text) || !SHAPE.matcher(text).matches()) {
			return Reading.refused(rule());
		}
		try {
			var answer = switch (this.subtype) {
				case DATE -> inRange(LocalDate.parse(text)).toString();
				case TIME -> write(time(text, setting.clock()), setting.clock());
				case DATETIME -> write(moment(text, setting.clock()), setting.clock());
			};
			return new Reading.Accepted(answer);
		}
		catch (DateTimeException notOne) {
			return Reading.refused(rule());
		}
	}

	private String rule() {
		return switch (this.subtype) {
			case DATE -> "notADate";
			case TIME -> "notATime";
			case DATETIME -> "notADateTime";
		};
	}

	@Override
	public Optional<Finding> check(Object value, FieldState state) {
		var clock = state.clock();
		var text = value.toString();
		if (this.future && this.subtype != Subtype.TIME) {
			var day = (this.subtype == Subtype.DATE) ? LocalDate.parse(text) : moment(text, clock).toLocalDate();
			if (day.isBefore(LocalDate.now(clock))) {
				return Optional.of(Finding.of("passedDate"));
			}
		}
		if (this.timeInterval != null && this.subtype != Subtype.DATE) {
			var time = (this.subtype == Subtype.TIME) ? time(text, clock) : moment(text, clock).toLocalTime();
			if (time.toSecondOfDay() % (this.timeInterval * 60) != 0) {
				return Optional.of(Finding.of("offInterval", this.timeInterval.toString()));
			}
		}
		return Optional.empty();
	}

	/** The local time that an answer names. */
	public static LocalTime time(String text, Clock clock) {
		return hasZone(text, 0) ? OffsetTime.parse(text).withOffsetSameInstant(offset(clock)).toLocalTime()
				: LocalTime.parse(text);
	}

	/** The local date and time that an answer names. */
	public static LocalDateTime moment(String text, Clock clock) {
		var moment = hasZone(text, text.indexOf('T') + 1)
				? OffsetDateTime.parse(text).atZoneSameInstant(clock.getZone()).toLocalDateTime()
				: LocalDateTime.parse(text);
		inRange(moment.toLocalDate());
		return moment;
	}

	/** The answer that names a local time. */
	public String write(LocalTime time, Clock clock) {
		var offset = offset(clock);
		return switch (this.zone) {
			case NO_TIMEZONE -> minutes(time);
			case UTC_OFFSET -> minutes(time) + shown(offset);
			case UTC_NORMALIZED ->
				minutes(time.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC).toLocalTime()) + "Z";
		};
	}

	/** The answer that names a local date and time. */
	public String write(LocalDateTime moment, Clock clock) {
		var zoned = moment.atZone(clock.getZone());
		return switch (this.zone) {
			case NO_TIMEZONE -> minutes(moment);
			case UTC_OFFSET -> minutes(moment) + shown(zoned.getOffset());
			case UTC_NORMALIZED -> minutes(zoned.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "Z";
		};
	}

	private static boolean hasZone(String text, int from) {
		return text.endsWith("Z") || text.indexOf('+', from) >= 0 || text.indexOf('-', from) >= 0;
	}

	private static ZoneOffset offset(Clock clock) {
		return clock.getZone().getRules().getOffset(clock.instant());
	}

	private static String shown(ZoneOffset offset) {
		return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
	}

	private static String minutes(LocalTime time) {
		return time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
	}

	private static String minutes(LocalDateTime moment) {
		return DateTimeFormatter.ISO_LOCAL_DATE.format(moment) + "T" + minutes(moment.toLocalTime());
	}

	private static LocalDate inRange(LocalDate date) {
		if (date.getYear() < 1 || date.getYear() > 9999) {
			throw new DateTimeException("a year nobody means");
		}
		return date;
	}

}

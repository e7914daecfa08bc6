package org.wushe.exchange.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.wushe.identity.ChinaTime;
import org.wushe.identity.DomainRefusal;

/** What a list is asked for, as the openapi of HSDS names it. */
record ListQuery(HttpServletRequest request) {

	private static final int USUAL_PAGE = 50;

	private static final int LARGEST_PAGE = 1000;

	private static final int LARGEST_FULL_PAGE = 100;

	/** Half around the earth, in metres. */
	private static final int FARTHEST = 20_000_000;

	private static final int LAST_PAGE = 1_000_000;

	/** As ISO 8601 has it, to the second or finer, as our own marks are. */
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
		.appendPattern("yyyy-MM-dd['T'HH:mm[:ss]]")
		.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
		.appendPattern("[XXX]")
		.toFormatter();

	String search() {
		return text("search").orElse("");
	}

	int page() {
		return number("page", 1, LAST_PAGE);
	}

	int perPage() {
		return number("per_page", USUAL_PAGE, isTrue("full") ? LARGEST_FULL_PAGE : LARGEST_PAGE);
	}

	long offset() {
		return (page() - 1L) * perPage();
	}

	/** Everything, a line each. */
	boolean isStream() {
		return switch (text("format").orElse("json")) {
			case "json" -> false;
			case "ndjson" -> true;
			default -> throw DomainRefusal.invalid("format", "exchange.refused.format");
		};
	}

	boolean isTrue(String name) {
		return switch (text(name).orElse("false")) {
			case "true" -> true;
			case "false" -> false;
			default -> throw DomainRefusal.invalid(name, "exchange.refused.true-or-false", name);
		};
	}

	Optional<String> text(String name) {
		return Optional.ofNullable(this.request.getParameter(name)).filter(text -> !text.isBlank());
	}

	/** An id that is none of ours finds nothing, so any is welcome. */
	Optional<UUID> id(String name) {
		return text(name).map(ListQuery::uuid);
	}

	/** The id; one that nothing has where it is no UUID. */
	static UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return new UUID(0, 0);
		}
	}

	/** A time without its zone is Chinese time. */
	Optional<Instant> since() {
		return text("modified_after").map(text -> {
			try {
				return instant(TIME.parseBest(text.replace(' ', '+'), ZonedDateTime::from, OffsetDateTime::from,
						LocalDateTime::from, LocalDate::from));
			}
			catch (DateTimeException ex) {
				throw DomainRefusal.invalid("modified_after", "exchange.refused.time");
			}
		});
	}

	private static Instant instant(TemporalAccessor time) {
		return switch (time) {
			case LocalDateTime local -> local.atZone(ChinaTime.ZONE).toInstant();
			case LocalDate day -> day.atStartOfDay(ChinaTime.ZONE).toInstant();
			default -> Instant.from(time);
		};
	}

	/** A distance. */
	Optional<Integer> meters(String name) {
		return text(name).map(text -> number(name, 1, FARTHEST));
	}

	private int number(String name, int otherwise, int largest) {
		return text(name).map(text -> {
			try {
				return Math.min(Math.max(1, Integer.parseInt(text)), largest);
			}
			catch (NumberFormatException ex) {
				throw DomainRefusal.invalid(name, "exchange.refused.number", name);
			}
		}).orElse(otherwise);
	}

}

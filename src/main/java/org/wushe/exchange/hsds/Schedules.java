package org.wushe.exchange.hsds;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.wushe.library.Opening;

/** Weekly hours as recurrences (RFC 5545), in Chinese time. */
final class Schedules {

	private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

	private Schedules() {
	}

	/**
	 * Of a service or a location.
	 * @param reference the field that says whose they are
	 */
	static List<ObjectNode> of(String reference, UUID owner, List<Opening> hours) {
		List<ObjectNode> schedules = new ArrayList<>();
		for (Opening opening : hours) {
			schedules.add(Nodes.object(HsdsId.of("schedule", owner, schedules.size()))
				.put(reference, owner.toString())
				.put("timezone", 8)
				.put("wkst", "MO")
				.put("freq", "WEEKLY")
				.put("interval", 1)
				.put("byday", days(opening))
				.put("opens_at", "%tT".formatted(opening.opens()))
				.put("closes_at", "%tT".formatted(opening.closes())));
		}
		return schedules;
	}

	/** Those that come again every week. */
	static List<Opening> weekly(List<ObjectNode> schedules) {
		return schedules.stream().flatMap(schedule -> opening(schedule).stream()).toList();
	}

	static boolean isWeekly(JsonNode schedule) {
		return opening(schedule).isPresent();
	}

	private static Optional<Opening> opening(JsonNode schedule) {
		if (Nodes.text(schedule, "freq").filter("WEEKLY"::equals).isEmpty()
				|| Nodes.number(schedule, "interval").map(BigDecimal::intValue).orElse(1) > 1) {
			return Optional.empty();
		}
		Set<DayOfWeek> days = Arrays.stream(Nodes.text(schedule, "byday").orElse("").split(","))
			.map(String::strip)
			.filter(DAYS::contains)
			.map(day -> DayOfWeek.of(DAYS.indexOf(day) + 1))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
		Optional<LocalTime> opens = Nodes.text(schedule, "opens_at").flatMap(Schedules::time);
		Optional<LocalTime> closes = Nodes.text(schedule, "closes_at").flatMap(Schedules::time);
		return (days.isEmpty() || opens.isEmpty() || closes.isEmpty()) ? Optional.empty()
				: Optional.of(new Opening(days, opens.get(), closes.get()));
	}

	private static Optional<LocalTime> time(String text) {
		try {
			return Optional.of(LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String days(Opening opening) {
		return opening.days()
			.stream()
			.sorted()
			.map(DayOfWeek::name)
			.map(name -> name.substring(0, 2))
			.collect(Collectors.joining(","));
	}

}

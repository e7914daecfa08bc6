package org.wushe.exchange.hsds;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

import org.wushe.library.Opening;

/** Writes weekly hours as recurrences (RFC 5545), in Chinese time. */
final class Schedules {

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

	private static String days(Opening opening) {
		return opening.days()
			.stream()
			.sorted()
			.map(DayOfWeek::name)
			.map(name -> name.substring(0, 2))
			.collect(Collectors.joining(","));
	}

}

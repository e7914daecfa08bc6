package org.wushe.exchange.hsds;

import java.util.Arrays;

import tools.jackson.databind.JsonNode;

import org.wushe.library.AccessFeature;

/**
 * What publishers say in a list and our model has no place for: it stays when we say the
 * rest of the list anew.
 */
final class Beyond {

	private Beyond() {
	}

	/**
	 * Whether none of ours can stand for it.
	 * @param field that holds the list
	 */
	static boolean us(String field, JsonNode element) {
		return switch (field) {
			case "schedules" -> !Schedules.isWeekly(element);
			case "cost_options" -> Nodes.text(element, "currency").filter("CNY"::equalsIgnoreCase).isEmpty();
			case "service_areas" ->
				Nodes.text(element, "extent_type").filter(ServiceWriter.DIVISION_SCHEME::equals).isEmpty();
			case "languages" -> Nodes.text(element, "code").filter(code -> code.matches("[a-z]{3}")).isEmpty();
			case "accessibility" -> Nodes.text(element, "details")
				.filter(details -> Arrays.stream(AccessFeature.values()).map(Enum::name).anyMatch(details::equals))
				.isEmpty();
			case "locations" -> true;
			default -> false;
		};
	}

}

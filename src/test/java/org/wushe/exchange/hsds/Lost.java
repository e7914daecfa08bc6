package org.wushe.exchange.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** What stood in one tree and does not stand in another. */
public final class Lost {

	private Lost() {
	}

	public static List<String> of(JsonNode before, JsonNode after) {
		List<String> lost = new ArrayList<>();
		compare("", before, after, lost);
		return lost;
	}

	private static void compare(String at, JsonNode before, JsonNode after, List<String> lost) {
		if (before.isObject()) {
			for (Map.Entry<String, JsonNode> field : before.properties()) {
				compare(at + "/" + field.getKey(), field.getValue(), after.path(field.getKey()), lost);
			}
		}
		else if (before.isArray()) {
			for (JsonNode element : before) {
				JsonNode same = after.valueStream()
					.filter(each -> !element.has("id") || element.get("id").equals(each.path("id")))
					.findFirst()
					.orElse(after.path(-1));
				compare(at + "/" + element.path("id").asString(""), element, same, lost);
			}
		}
		else if (!Merge.equal(before, after)) {
			lost.add(at + ": " + before + " became " + after);
		}
	}

}

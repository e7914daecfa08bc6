package org.wushe.forms;

import java.util.Map;

/**
 * A file that was uploaded through a form. Its answer is a JSON object of these members.
 *
 * @param id what {@link FormFiles} knows it by
 * @param name the name it had with the person
 * @param type the media type
 * @param size in bytes
 */
public record FormFile(String id, String name, String type, long size) {

	/** The file that stands among the answers. */
	public static FormFile of(Map<?, ?> answer) {
		var size = (answer.get("size") instanceof Number number) ? number.longValue() : 0;
		return new FormFile(String.valueOf(answer.get("id")), String.valueOf(answer.get("name")),
				String.valueOf(answer.get("type")), size);
	}

	/** How the file stands among the answers. */
	public Map<String, Object> answer() {
		return Map.of("id", this.id, "name", this.name, "type", this.type, "size", this.size);
	}

}

package org.wushe.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.Coordinates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what was written about a resource; what its kind alone has is told by the kind.
 */
@Component
public class ResourceFormReader {

	private final JsonMapper json;

	ResourceFormReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @param content JSON as {@link EntryRevision#content()} has it
	 */
	public ResourceForm read(ResourceKind kind, String content) {
		JsonNode tree = this.json.readTree(content);
		Common common = this.json.treeToValue(tree, Common.class);
		return new ResourceForm(common.division(), common.name(), common.description(), common.categoryCode(),
				common.address(), common.coordinates(), this.json.treeToValue(tree.get("content"), kind.content()),
				null);
	}

	/** What all kinds say. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Common(@Nullable DivisionCode division, String name, String description,
			@Nullable String categoryCode, @Nullable String address, @Nullable Coordinates coordinates) {
	}

}

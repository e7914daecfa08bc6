package org.wushe.ratings;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a resident says of a service.
 *
 * @param level 1 to 5
 * @param tags codes of the tags of that level
 */
public record RatingForm(int level, List<String> tags, @Nullable String words) {

	/** Longest words, in characters. */
	public static final int MAXIMUM_WORDS = 500;

	public RatingForm {
		tags = List.copyOf(tags);
	}

}

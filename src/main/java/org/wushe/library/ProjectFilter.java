package org.wushe.library;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Which projects are asked for; null or blank for all.
 *
 * @param text occurs in title, target or content
 * @param category the category or what lies below it
 * @param area projects for people there: for all of it, or for a part of it
 */
public record ProjectFilter(String text, @Nullable String category, @Nullable EntryStatus status,
		@Nullable DivisionCode area) {

	public static final ProjectFilter ALL = new ProjectFilter("", null, null, null);

}

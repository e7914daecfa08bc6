package org.wushe.needs;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;

/**
 * Which needs; null means any.
 *
 * @param division the subtree
 */
public record NeedFilter(@Nullable NeedState state, @Nullable String category, @Nullable DivisionCode division) {

	public static final NeedFilter ALL = new NeedFilter(null, null, null);

}

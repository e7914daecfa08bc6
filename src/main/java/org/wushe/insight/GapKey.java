package org.wushe.insight;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.DivisionCode;
import org.wushe.parties.SpecialGroup;

/**
 * Whose needs, of what, and where.
 *
 * @param area a community, a street or whatever was counted as one
 * @param group the special group; null for everybody
 */
public record GapKey(String categoryCode, DivisionCode area, @Nullable SpecialGroup group) {
}

package org.wushe.insight;

import org.wushe.identity.DivisionCode;

/**
 * A community that has lists.
 *
 * @param street its street, with the county's name before it
 */
public record PublicPlace(DivisionCode code, String name, String street) {
}

package org.wushe.library;

import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param screen where it is looked for, such as {@code library/facilities}
 * @param address what is looked for, as it stands in the screen's address after the
 * question mark
 */
public record SavedSearch(UUID id, String name, String screen, String address) {
}

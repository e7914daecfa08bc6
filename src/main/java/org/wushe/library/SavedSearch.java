package org.wushe.library;

import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param address what is looked for, as it stands in the screen's address after the
 * question mark
 */
public record SavedSearch(UUID id, String name, String address) {
}

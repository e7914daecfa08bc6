package org.wushe.library.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an index shall hold, from the database.
 *
 * @param <D> what it holds
 */
interface IndexedDocuments<D extends IndexDocument> {

	/** Those of the given ids that exist. */
	List<D> of(Collection<UUID> ids);

	/**
	 * All of them, page by page, in the order of their ids.
	 * @param after the last id of the page before; null for the first page
	 */
	List<D> page(@Nullable String after, int limit);

}

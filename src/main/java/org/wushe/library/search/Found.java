package org.wushe.library.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of what an index found. It answers with ids; the truth is read from the
 * database.
 *
 * @param <F> what is counted beside it
 * @param total how many there are in all
 * @param facets how many each way of narrowing would leave
 */
public record Found<F>(long total, List<Entry> entries, F facets) {

	/**
	 * @param highlights by field, see {@link Highlights}
	 */
	public record Entry(UUID id, Map<String, List<String>> highlights) {
	}

	public Found {
		entries = List.copyOf(entries);
	}

	/** What was looked up without the index, so that nothing is highlighted. */
	public static <F> Found<F> of(long total, Collection<UUID> ids, F facets) {
		return new Found<>(total, ids.stream().map(id -> new Entry(id, Map.of())).toList(), facets);
	}

	public List<UUID> ids() {
		return this.entries.stream().map(Entry::id).toList();
	}

}

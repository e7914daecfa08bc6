package org.wushe.library.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.library.IndexDrift;
import org.wushe.library.SearchUnavailable;

/** All indices of the library, each behind the alias of its kind. */
@Component
public class Indices {

	private final List<SearchIndex<?>> indices;

	private final IndexCheck check;

	Indices(List<SearchIndex<?>> indices, IndexCheck check) {
		this.indices = indices;
		this.check = check;
	}

	/**
	 * Builds each anew from the database; searching and writing go on meanwhile.
	 * @return the number of entries, by alias
	 * @throws SearchUnavailable if Elasticsearch does not answer
	 */
	public Map<String, Long> rebuild() {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.indices.forEach(index -> counts.put(index.alias(), index.rebuild()));
		return counts;
	}

	/**
	 * Compares each with the database and puts right what differs.
	 * @throws SearchUnavailable if Elasticsearch does not answer, or has an index not yet
	 */
	public IndexDrift repair() {
		return this.indices.stream().map(this.check::repair).reduce(IndexDrift.NONE, IndexDrift::and);
	}

}

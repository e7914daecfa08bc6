package org.wushe.library.search;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.command.OnlyWhileServing;
import org.wushe.library.SearchUnavailable;

/** Builds each index that is missing, without keeping the application waiting. */
@Component
@OnlyWhileServing
class BuildIndex {

	private static final Logger log = LoggerFactory.getLogger(BuildIndex.class);

	private final List<SearchIndex<?>> indices;

	BuildIndex(List<SearchIndex<?>> indices) {
		this.indices = indices;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("build-index").start(this::buildIfMissing);
	}

	private void buildIfMissing() {
		try {
			this.indices.forEach(SearchIndex::buildIfMissing);
		}
		catch (SearchUnavailable ex) {
			log.warn("Elasticsearch does not answer: an index that is missing is built with the first change, "
					+ "or by the command rebuild-index");
		}
	}

}

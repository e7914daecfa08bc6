package org.wushe.library.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wushe.command.OnlyWhileServing;
import org.wushe.library.SearchUnavailable;

/** Builds the index where there is none, without keeping the application waiting. */
@Component
@OnlyWhileServing
class BuildIndex {

	private static final Logger log = LoggerFactory.getLogger(BuildIndex.class);

	private final OfferingIndex index;

	BuildIndex(OfferingIndex index) {
		this.index = index;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("build-index").start(this::buildIfMissing);
	}

	private void buildIfMissing() {
		try {
			this.index.buildIfMissing();
		}
		catch (SearchUnavailable ex) {
			log.warn("Elasticsearch does not answer: the index of offerings is built with the first change, "
					+ "or by the command rebuild-index");
		}
	}

}

package org.wushe.library;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.identity.Access;

/** {@code rebuild-index}: builds the index anew while people go on searching. */
@Component
class RebuildIndex implements Command {

	private final OfferingSearch search;

	RebuildIndex(OfferingSearch search) {
		this.search = search;
	}

	@Override
	public String name() {
		return "rebuild-index";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		try {
			return Outcome.done("索引已重建 Index rebuilt: %d offerings".formatted(this.search.rebuild(Access.system())));
		}
		catch (SearchUnavailable ex) {
			return Outcome.failed("搜索服务不可用 Elasticsearch does not answer; the old index is still in use");
		}
	}

}

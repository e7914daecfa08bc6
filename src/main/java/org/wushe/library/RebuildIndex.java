package org.wushe.library;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.identity.Access;

/**
 * {@code rebuild-index}: builds the indices of the library anew while people go on
 * searching.
 */
@Component
class RebuildIndex implements Command {

	private final OfferingSearch offerings;

	private final ResourceSearch resources;

	RebuildIndex(OfferingSearch offerings, ResourceSearch resources) {
		this.offerings = offerings;
		this.resources = resources;
	}

	@Override
	public String name() {
		return "rebuild-index";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		try {
			return Outcome.done("索引已重建 Index rebuilt: %d offerings, %d other resources"
				.formatted(this.offerings.rebuild(Access.system()), this.resources.rebuild(Access.system())));
		}
		catch (SearchUnavailable ex) {
			return Outcome.failed("搜索服务不可用 Elasticsearch does not answer; the old index is still in use");
		}
	}

}

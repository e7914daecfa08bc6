package org.wushe.library;

import java.util.stream.Collectors;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.library.search.Indices;

/**
 * {@code rebuild-index}: builds the indices of the library anew while people go on
 * searching.
 */
@Component
class RebuildIndex implements Command {

	private final Indices indices;

	RebuildIndex(Indices indices) {
		this.indices = indices;
	}

	@Override
	public String name() {
		return "rebuild-index";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		try {
			return Outcome.done("索引已重建 Index rebuilt: " + this.indices.rebuild()
				.entrySet()
				.stream()
				.map(index -> index.getValue() + " " + index.getKey())
				.collect(Collectors.joining(", ")));
		}
		catch (SearchUnavailable ex) {
			return Outcome.failed("搜索服务不可用 Elasticsearch does not answer; the old index is still in use");
		}
	}

}

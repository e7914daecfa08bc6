package org.wushe.library;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.library.search.Indices;

/**
 * {@code check-index}: compares the indices of the library with the database and puts
 * right what differs, while people go on searching.
 */
@Component
class CheckIndex implements Command {

	private final Indices indices;

	CheckIndex(Indices indices) {
		this.indices = indices;
	}

	@Override
	public String name() {
		return "check-index";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		try {
			IndexDrift drift = this.indices.repair();
			return Outcome
				.done(drift.isNone() ? "索引与数据库一致 Index and database agree: %d entries".formatted(drift.compared())
						: "索引已修复 Index repaired: of %d entries %d were missing, %d outdated and %d ahead, %d removed"
							.formatted(drift.compared(), drift.missing(), drift.outdated(), drift.ahead(),
									drift.surplus()));
		}
		catch (SearchUnavailable ex) {
			return Outcome.failed("搜索服务不可用 Elasticsearch does not answer, nothing was compared");
		}
	}

}

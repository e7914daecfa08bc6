package org.wushe.library;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.wushe.command.Command;
import org.wushe.identity.Access;

/**
 * {@code check-index}: compares the index with the database and puts right what differs,
 * while people go on searching.
 */
@Component
class CheckIndex implements Command {

	private final OfferingSearch search;

	CheckIndex(OfferingSearch search) {
		this.search = search;
	}

	@Override
	public String name() {
		return "check-index";
	}

	@Override
	public Outcome run(ApplicationArguments arguments) {
		try {
			IndexDrift drift = this.search.repair(Access.system());
			return Outcome
				.done(drift.isNone() ? "索引与数据库一致 Index and database agree: %d offerings".formatted(drift.compared())
						: "索引已修复 Index repaired: of %d offerings %d were missing and %d outdated, %d entries removed"
							.formatted(drift.compared(), drift.missing(), drift.outdated(), drift.surplus()));
		}
		catch (SearchUnavailable ex) {
			return Outcome.failed("搜索服务不可用 Elasticsearch does not answer, nothing was compared");
		}
	}

}

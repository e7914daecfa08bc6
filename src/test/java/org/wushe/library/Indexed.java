package org.wushe.library;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.wushe.identity.Access;
import org.wushe.library.OfferingPage.Basis;

/** Waits until the index has what was written. */
public final class Indexed {

	private static final Duration SOON = Duration.ofSeconds(60);

	private Indexed() {
	}

	/** Until the query finds all of them, and in the index. */
	public static void await(OfferingSearch search, OfferingQuery query, Collection<UUID> ids) {
		Awaitility.await().atMost(SOON).until(() -> {
			OfferingPage page = search.search(Access.system(), query, 0, 1000);
			return page.basis() == Basis.EXACT && page.hits()
				.stream()
				.map(hit -> hit.offering().id())
				.collect(Collectors.toSet())
				.containsAll(ids);
		});
	}

}

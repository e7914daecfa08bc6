package org.wushe.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;

/**
 * Something that is classified by the taxonomy. Whoever calls has asked for the right to
 * edit the taxonomy; it holds for everything of the kind, wherever that lies.
 */
public interface Classified {

	/** What is classified. */
	enum Kind {

		/** 服务项目 */
		OFFERING,
		/** 其他资源 */
		RESOURCE,
		/** 项目 */
		PROJECT,
		/** 未结案的需求 */
		NEED,
		/** 组织的订阅 */
		SUBSCRIPTION

	}

	/**
	 * One of them.
	 *
	 * @param name by which it is told from others; names no person
	 * @param text what speaks for one term or another; it is not shown
	 */
	record Entry(UUID id, String name, String text) {
	}

	Kind kind();

	/** How many are classified by each of the codes; those of none are left out. */
	Map<String, Long> counts(Collection<String> codes);

	/**
	 * Those that are classified by the code, in the order of their ids.
	 * @param after the last one of the page before; null for the first page
	 */
	List<Entry> entries(String code, @Nullable UUID after, int limit);

	/**
	 * Classifies them by another term, as far as they are still classified by the former.
	 * @return how many are so now
	 */
	int reclassify(Access access, Collection<UUID> ids, ServiceCategory from, ServiceCategory to);

}

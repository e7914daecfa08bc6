package org.wushe.library;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What people want a resource to be, each a tick beside the list of its kind. */
public enum ResourceTrait {

	/** 现在开放 */
	OPEN_NOW(ResourceKind.FACILITY),
	/** 可预约 */
	BOOKABLE(ResourceKind.FACILITY),
	/** 轮椅可通行 */
	WHEELCHAIR(ResourceKind.FACILITY),
	/** 还有余量: things there are, money that is not spent */
	LEFT(ResourceKind.GOODS, ResourceKind.CHARITY_FUND),
	/** 评估 3A 及以上, of the organisation that keeps it */
	PREFERRED_GRADE(ResourceKind.FACILITY, ResourceKind.TALENT, ResourceKind.VOLUNTEER_TEAM, ResourceKind.CHARITY_FUND,
			ResourceKind.GOODS);

	private final Set<ResourceKind> kinds;

	ResourceTrait(ResourceKind... kinds) {
		this.kinds = Set.of(kinds);
	}

	/**
	 * Those that entries of a kind may have; null for any kind.
	 */
	public static Set<ResourceTrait> of(@Nullable ResourceKind kind) {
		Set<ResourceTrait> traits = EnumSet.allOf(ResourceTrait.class);
		if (kind != null) {
			traits.removeIf(trait -> !trait.kinds.contains(kind));
		}
		return traits;
	}

}

package org.wushe.needs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.wushe.identity.DomainRefusal;

/** The life of a need. */
public enum NeedState {

	/** 已登记 */
	REPORTED,
	/** 已分诊 */
	CLASSIFIED,
	/** 已派单 */
	REFERRED,
	/** 重新匹配: the one asked did not or could not serve */
	MATCHING,
	/** 服务中 */
	IN_SERVICE,
	/** 已服务 */
	DELIVERED,
	/** 已评价 */
	RATED,
	/** 已结案 */
	CLOSED,
	/** 未能满足 */
	UNMET,
	/** 已撤回 */
	WITHDRAWN;

	/** What each state may become: the whole life in one table. */
	public Set<NeedState> next() {
		return switch (this) {
			case REPORTED -> EnumSet.of(CLASSIFIED, WITHDRAWN);
			case CLASSIFIED, MATCHING -> EnumSet.of(REFERRED, UNMET, WITHDRAWN);
			case REFERRED -> EnumSet.of(IN_SERVICE, MATCHING, WITHDRAWN);
			case IN_SERVICE -> EnumSet.of(DELIVERED, MATCHING, WITHDRAWN);
			case DELIVERED -> EnumSet.of(RATED, CLOSED);
			case RATED -> EnumSet.of(IN_SERVICE, CLOSED);
			case CLOSED, UNMET, WITHDRAWN -> EnumSet.noneOf(NeedState.class);
		};
	}

	/** The states out of which this one is reached. */
	public Set<NeedState> before() {
		return Arrays.stream(values()).filter(state -> state.next().contains(this)).collect(Collectors.toSet());
	}

	/** Whether an organisation has taken it on and its case is still open. */
	public boolean isServed() {
		return this == IN_SERVICE || this == DELIVERED || this == RATED;
	}

	public boolean isFinal() {
		return next().isEmpty();
	}

	/** What is answered to someone who asks for more than this state allows. */
	DomainRefusal refusal() {
		return DomainRefusal.conflict("needs.refused.state." + name());
	}

}

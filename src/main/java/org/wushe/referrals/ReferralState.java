package org.wushe.referrals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.wushe.identity.DomainRefusal;

/** The life of a referral. */
public enum ReferralState {

	/** 待答复 */
	REQUESTED,
	/** 已接单 */
	ACCEPTED,
	/** 已排期 */
	SCHEDULED,
	/** 已完成 */
	COMPLETED,
	/** 整改中 */
	RECTIFYING,
	/** 已拒单 */
	DECLINED,
	/** 逾期未答复 */
	EXPIRED,
	/** 未能完成 */
	FAILED,
	/** 已收回 */
	REVOKED;

	/** What each state may become: the whole life in one table. */
	public Set<ReferralState> next() {
		return switch (this) {
			case REQUESTED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, REVOKED);
			case ACCEPTED, RECTIFYING -> EnumSet.of(SCHEDULED, FAILED, REVOKED);
			case SCHEDULED -> EnumSet.of(SCHEDULED, COMPLETED, FAILED, REVOKED);
			case COMPLETED -> EnumSet.of(RECTIFYING);
			case DECLINED, EXPIRED, FAILED, REVOKED -> EnumSet.noneOf(ReferralState.class);
		};
	}

	/** The states out of which this one is reached. */
	public Set<ReferralState> before() {
		return Arrays.stream(values()).filter(state -> state.next().contains(this)).collect(Collectors.toSet());
	}

	/** Whether the organisation is asked or at work. */
	public boolean isOpen() {
		return next().contains(REVOKED);
	}

	/** What is answered to someone who asks for more than this state allows. */
	DomainRefusal refusal() {
		return DomainRefusal.conflict("referrals.refused.state." + name());
	}

}

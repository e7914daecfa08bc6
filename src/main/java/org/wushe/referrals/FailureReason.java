package org.wushe.referrals;

/** Why a service could not be given. */
public enum FailureReason {

	RESIDENT_ABSENT, RESIDENT_DECLINED, NOT_ELIGIBLE, BEYOND_ABILITY, OTHER

}

package org.wushe.referrals;

/** Why an organisation does not take a referral. */
public enum DeclineReason {

	NO_CAPACITY, NO_STAFF, OUT_OF_AREA, NOT_ELIGIBLE, NOT_OFFERED, CONFLICT_OF_INTEREST, OTHER

}

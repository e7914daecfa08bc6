package org.wushe.referrals;

/** Where a service is given. */
public enum PlaceKind {

	HOME, ORGANIZATION, COMMUNITY, REMOTE, OTHER

}

package org.wushe.referrals;

/** Who wants an appointment to be another one 改期. */
public enum AskedBy {

	/** 本组织: what was agreed on first still counts, unless it is told a day before. */
	ORGANIZATION,
	/** 居民: the new time is what was agreed on, unless the agreed one has passed. */
	RESIDENT,
	/** 社区: likewise. */
	COMMUNITY

}

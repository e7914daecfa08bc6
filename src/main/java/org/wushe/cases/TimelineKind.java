package org.wushe.cases;

/**
 * What can happen to a case. The words are those of {@code cases.timeline.<KIND>}, filled
 * with the entry's named parameters.
 */
public enum TimelineKind {

	/** {number} */
	OPENED,
	/** {triageClass}, {level} */
	CLASSIFIED,
	/** {before}: the process that was gone */
	BEGUN_AGAIN,
	/** {from}, {to}: the taxonomy changed */
	RECLASSIFIED,
	/** {organization} */
	REFERRED,
	/** {organization}; the worker chose other than the first candidate: {reason} */
	REFERRED_BY_CHOICE,
	/** {organization}, {start} as ISO instant; by a batch plan */
	VISIT_PROPOSED,
	/** {organization} */
	ACCEPTED,
	/** {organization}, {reason} */
	DECLINED,
	/** {organization} */
	EXPIRED,
	/** {organization}, {start} as ISO instant */
	SCHEDULED,
	/** {organization}, {before} and {start} as ISO instants */
	RESCHEDULED,
	/** 应居民或社区要求改期 */
	RESCHEDULED_AS_ASKED,
	/** {organization}, {minutes} */
	SERVED,
	/** {organization}; somebody goes on to have the place until it is said to be free */
	PLACE_KEPT,
	/** {organization}, {until} as ISO instant */
	PLACE_KEPT_UNTIL,
	/** {organization} */
	PLACE_FREED,
	/** {organization}, {reason} */
	FAILED,
	/** {organization} */
	REVOKED,
	/** {organization}, {reason}; by who had referred it */
	REFERRAL_TAKEN_BACK,
	/** {until} as ISO instant */
	RATING_INVITED,
	/** {level} */
	RATED,
	/** {organization} */
	RECTIFICATION_BEGUN,
	/** {reason} */
	WITHDRAWN,
	/** {gap} */
	UNMET, CLOSED,
	/** {name} */
	ATTACHED, CONSENT_GIVEN, NOTICE_TOLD,
	/** {task} */
	TASK_CLAIMED,
	/** {task} */
	TASK_RELEASED,
	/** {task}, {name} of who had it, {reason} */
	TASK_TAKEN_BACK,
	/** {task} */
	TASK_COMPLETED,
	/** {name} */
	READER_NAMED,
	/** {name} */
	READER_REMOVED,
	/** There is nobody yet who could take the restricted case on. */
	NOBODY_REACHED,
	/** {consent}, {by} */
	CONSENT_WITHDRAWN,
	/** From now on the case tells of nobody. */
	ANONYMIZED

}

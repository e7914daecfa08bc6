package org.wushe.library;

import java.util.List;

/** What a resource says of itself beside what all say, by kind. */
public sealed interface ResourceContent permits Facility, TalentProfile, VolunteerTeam, CharityFund, Goods {

	/** The words it is found by, beside name and description; no personal data. */
	List<String> words();

	/**
	 * The same with all that changes from day to day as the other has it: what holds at
	 * once, without review.
	 */
	ResourceContent runningAs(ResourceContent other);

}

package org.wushe.referrals;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.wushe.cases.CaseReaders;
import org.wushe.cases.CaseStep;
import org.wushe.cases.TimelineKind;
import org.wushe.identity.Access;
import org.wushe.library.Capacities;
import org.wushe.needs.NeedState;
import org.wushe.needs.Needs;
import org.wushe.parties.Organizations;

/**
 * A need leaves an organisation that did not serve it: the next candidate is looked for,
 * the place in its offering is free, and nobody there sees the case any more.
 */
@Component
class Parting {

	private final Needs needs;

	private final Capacities capacities;

	private final Organizations organizations;

	private final CaseReaders readers;

	Parting(Needs needs, Capacities capacities, Organizations organizations, CaseReaders readers) {
		this.needs = needs;
		this.capacities = capacities;
		this.organizations = organizations;
		this.readers = readers;
	}

	/**
	 * @param kind how it came to that
	 * @param more what the timeline says beside the organisation
	 */
	void part(Access access, Referral referral, TimelineKind kind, Map<String, String> more) {
		Map<String, String> params = new HashMap<>(more);
		params.put("organization", this.organizations.name(access, referral.organizationCode()));
		this.needs.advance(access, referral.needId(), NeedState.MATCHING, CaseStep.of(referral.caseId(), kind, params));
		release(Access.system(), referral);
		this.readers.dismiss(access, referral.caseId(), referral.organizationCode());
	}

	/** Putting a service right took no capacity. */
	void release(Access access, Referral referral) {
		if (referral.round() == 1) {
			this.capacities.release(access, referral.offeringId());
		}
	}

}

package org.wushe.matching;

import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/**
 * An offering with all that is judged about it.
 *
 * @param wording the words of the offering, ready to be compared
 * @param left units of capacity at this moment; {@link #UNCOUNTED} if not counted
 * @param open the organisation's open referrals
 */
record Supply(ServiceOffering offering, Organization organization, Wording wording, Standing standing, int left,
		int open) {

	static final int UNCOUNTED = Integer.MAX_VALUE;

}

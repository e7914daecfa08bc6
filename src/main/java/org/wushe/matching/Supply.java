package org.wushe.matching;

import org.wushe.library.Capacity;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/**
 * An offering with all that is judged about it.
 *
 * @param wording the words of the offering, ready to be compared
 * @param taken units of capacity that open referrals have taken since it was confirmed
 * @param open the organisation's open referrals
 */
record Supply(ServiceOffering offering, Organization organization, Wording wording, Standing standing, int taken,
		int open) {

	/** Units that are left, never below 0; {@link Integer#MAX_VALUE} if not counted. */
	int left() {
		Capacity capacity = this.offering.capacity();
		return (capacity == null) ? Integer.MAX_VALUE : Math.max(0, capacity.available() - this.taken);
	}

}

package org.wushe.matching;

import java.util.function.Supplier;

import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/**
 * An offering with all that is judged about it.
 *
 * @param words the words of the offering, made ready to be compared when somebody asks:
 * of what is ruled out nobody does
 * @param left units of capacity at this moment; {@link #UNCOUNTED} if not counted
 * @param open the organisation's open referrals
 */
record Supply(ServiceOffering offering, Organization organization, Supplier<Wording> words, Standing standing, int left,
		int open) {

	static final int UNCOUNTED = Integer.MAX_VALUE;

	Supply(ServiceOffering offering, Organization organization, Wording wording, Standing standing, int left,
			int open) {
		this(offering, organization, () -> wording, standing, left, open);
	}

	/** Its words, ready to be compared. */
	Wording wording() {
		return this.words.get();
	}

}

package org.wushe.matching.judged;

import org.wushe.parties.Organization;

/**
 * An organisation, and how good it truly is.
 *
 * @param home where it sits
 */
record Provider(Organization organization, Place home, Quality quality) {

	/** How people fare with it; its ratings, answers and delays follow from that. */
	enum Quality {

		GOOD, ORDINARY, POOR

	}

}

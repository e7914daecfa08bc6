package org.wushe.matching.judged;

import org.wushe.library.ServiceOffering;
import org.wushe.parties.Coordinates;

/**
 * A service: what it truly is, and how it is written in the library.
 *
 * @param aim what it truly does
 * @param door where it truly is; the library may not know
 * @param visits whether people come to the home
 * @param free whether it truly has a place; the library may have an old figure
 */
record JudgedService(Aim aim, Provider provider, Coordinates door, boolean visits, boolean free,
		ServiceOffering written) {
}

package org.wushe.parties;

import java.util.Set;

import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;

/**
 * Whoever has an interest in an organisation decides nothing about it 利益回避; who has one
 * is known elsewhere.
 */
public interface Impartiality {

	/** The organisations about which the person decides nothing. */
	Set<String> of(Access access);

	/**
	 * @throws DomainRefusal if the person has an interest in the organisation: somebody
	 * else has to decide
	 */
	void requireNone(Access access, String organization);

}

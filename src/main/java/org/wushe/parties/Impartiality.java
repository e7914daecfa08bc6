package org.wushe.parties;

import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;

/**
 * Whoever has an interest in an organisation decides nothing about it 利益回避; who has one
 * is known elsewhere.
 */
public interface Impartiality {

	/** Whether the person may decide about the organisation. */
	boolean isImpartial(Access access, String organization);

	/**
	 * @throws DomainRefusal if the person has an interest in the organisation: somebody
	 * else has to decide
	 */
	void requireNone(Access access, String organization);

}

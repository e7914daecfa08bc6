package org.wushe.exchange.hsds;

import java.util.List;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ServiceCategory;

/** What codes are called. */
interface Names {

	/** The name, or the code where the division is not known. */
	String division(Access access, DivisionCode code);

	/** The whole taxonomy, each term after its parent. */
	List<ServiceCategory> categories(Access access);

}

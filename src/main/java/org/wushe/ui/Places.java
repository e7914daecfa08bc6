package org.wushe.ui;

import java.util.List;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/** The names of divisions and organisations, for the shell. */
public interface Places {

	/** The name, such as 水南街道; the code if the division is not known. */
	String division(Access access, DivisionCode code);

	/** The divisions one level below, in the order people know. */
	List<DivisionCode> within(Access access, DivisionCode code);

	String organization(Access access, String code);

}

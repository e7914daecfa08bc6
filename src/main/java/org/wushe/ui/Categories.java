package org.wushe.ui;

import java.util.List;

import org.wushe.identity.Access;

/**
 * The names of service categories, for screens of modules that do not know the library.
 */
public interface Categories {

	/** In the language of the current screen; the code where the name is not known. */
	String name(Access access, String code);

	/** All codes, each after its parent. */
	List<String> all(Access access);

}

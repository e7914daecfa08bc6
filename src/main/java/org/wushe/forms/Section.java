package org.wushe.forms;

import java.util.List;

/** A component that holds others. */
public sealed interface Section extends FormField permits GroupSection, ListSection {

	/** The path of its answers below the enclosing section; may be empty. */
	List<String> path();

	List<FormField> components();

	boolean outlined();

}

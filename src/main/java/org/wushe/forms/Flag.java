package org.wushe.forms;

import org.jspecify.annotations.Nullable;

/**
 * Yes, no, or a condition that decides at run time.
 *
 * @param fixed the answer where there is no condition
 * @param condition a FEEL condition over the form's answers
 */
public record Flag(boolean fixed, @Nullable Expression condition) {

	static final Flag NO = new Flag(false, null);

}

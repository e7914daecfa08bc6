/** Needs 需求: intake, consent, triage and how each of them ends; the library of needs. */
@NullMarked
package org.wushe.needs;

import org.jspecify.annotations.NullMarked;

/**
 * Which offerings fit a need, in what order and why: hard filters, one scoring function,
 * reasons. Advisory: a human decides.
 */
@NullMarked
package org.wushe.matching;

import org.jspecify.annotations.NullMarked;

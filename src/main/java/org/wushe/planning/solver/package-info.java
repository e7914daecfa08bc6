/**
 * The planning itself, without a database: which need goes to which offering, and when.
 */
@NullMarked
package org.wushe.planning.solver;

import org.jspecify.annotations.NullMarked;

/**
 * What the application starts from: divisions, holidays, taxonomy, weights; and the
 * generator of plausible communities.
 */
@NullMarked
package org.wushe.basedata;

import org.jspecify.annotations.NullMarked;

/**
 * The work on a need, a purchase or a grant as one file: parties, timeline, documents,
 * deadlines.
 */
@NullMarked
package org.wushe.cases;

import org.jspecify.annotations.NullMarked;

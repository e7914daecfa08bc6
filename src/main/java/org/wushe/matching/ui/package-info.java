/** Candidates with their reasons on screen, and the choice among them. */
@NullMarked
package org.wushe.matching.ui;

import org.jspecify.annotations.NullMarked;

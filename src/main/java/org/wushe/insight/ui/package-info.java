/** Gaps and lists on screen. */
@NullMarked
package org.wushe.insight.ui;

import org.jspecify.annotations.NullMarked;

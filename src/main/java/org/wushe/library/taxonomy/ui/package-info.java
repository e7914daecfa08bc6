/** The screen on which the service taxonomy is edited. */
@NullMarked
package org.wushe.library.taxonomy.ui;

import org.jspecify.annotations.NullMarked;

/** Wushe (五社通): one package per module. */
@NullMarked
package org.wushe;

import org.jspecify.annotations.NullMarked;

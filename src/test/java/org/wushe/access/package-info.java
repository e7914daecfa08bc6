/** Every role against every operation, in one's own place and in a foreign one. */
@NullMarked
package org.wushe.access;

import org.jspecify.annotations.NullMarked;

/** The embedded servers: start, stop, death and everything that stands in their way. */
@NullMarked
package org.wushe.embedded;

import org.jspecify.annotations.NullMarked;

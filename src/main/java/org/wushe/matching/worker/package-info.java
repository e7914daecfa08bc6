/** What the process asks of the matching. */
@NullMarked
package org.wushe.matching.worker;

import org.jspecify.annotations.NullMarked;

/** Who did what to whom, and for what reason, where nobody can change it. */
@NullMarked
package org.wushe.audit;

import org.jspecify.annotations.NullMarked;

/** The Human Services Data Specification (HSDS) 3.0: ours in its words, and back. */
@NullMarked
package org.wushe.exchange.hsds;

import org.jspecify.annotations.NullMarked;

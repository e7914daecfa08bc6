/**
 * A set of needs and services whose truth is known before a word of them is written: what
 * the people need, what the services do, how far it is, how good they are. The matching
 * sees only what the reporters wrote.
 */
@NullMarked
package org.wushe.matching.judged;

import org.jspecify.annotations.NullMarked;

/**
 * Precise push 精准推送: tells workers of offerings that fit needs of theirs, and
 * organisations of needs that they subscribed to, once, and only if they want to hear of
 * it.
 */
@NullMarked
package org.wushe.push;

import org.jspecify.annotations.NullMarked;

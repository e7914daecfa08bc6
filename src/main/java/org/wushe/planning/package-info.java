/**
 * Batch plans 批量派单: many needs assigned to offerings at once, within what is left of
 * them, the way there and the time. Advisory: a human looks, changes and confirms (PIPL
 * 24).
 */
@NullMarked
package org.wushe.planning;

import org.jspecify.annotations.NullMarked;

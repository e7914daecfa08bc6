/**
 * Whether business tables, timeline, audit log and the engine's records tell the same
 * story: nothing lost, nothing doubled.
 */
@NullMarked
package org.wushe.consistency;

import org.jspecify.annotations.NullMarked;

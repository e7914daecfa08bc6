/**
 * Personal data: encrypted at rest, masked on screen, shown in full only for a reason.
 */
@NullMarked
package org.wushe.privacy;

import org.jspecify.annotations.NullMarked;

/** Tells people what changed: live updates of screens on every node. */
@NullMarked
package org.wushe.notification;

import org.jspecify.annotations.NullMarked;

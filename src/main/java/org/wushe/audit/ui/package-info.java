/** The audit log, to look through and to verify. */
@NullMarked
package org.wushe.audit.ui;

import org.jspecify.annotations.NullMarked;

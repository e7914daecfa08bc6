/** The audit log for callers. */
@NullMarked
package org.wushe.audit.web;

import org.jspecify.annotations.NullMarked;

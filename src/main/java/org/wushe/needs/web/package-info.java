/** Needs for other systems: {@code /api/needs}. */
@NullMarked
package org.wushe.needs.web;

import org.jspecify.annotations.NullMarked;

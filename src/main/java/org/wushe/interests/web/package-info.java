/** One's own declarations, and those of a place: {@code /api/interests}. */
@NullMarked
package org.wushe.interests.web;

import org.jspecify.annotations.NullMarked;

/**
 * What all REST calls share: every refusal is a problem (RFC 9457) in the caller's
 * language, and no text gets in that the system cannot hold.
 */
@NullMarked
package org.wushe.web;

import org.jspecify.annotations.NullMarked;

/**
 * What people do, in a real browser against the production build and the real servers.
 */
@NullMarked
package org.wushe.browser;

import org.jspecify.annotations.NullMarked;

/** Unmasking over REST. */
@NullMarked
package org.wushe.privacy.web;

import org.jspecify.annotations.NullMarked;

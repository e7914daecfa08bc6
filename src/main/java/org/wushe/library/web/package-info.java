/** The library over REST. */
@NullMarked
package org.wushe.library.web;

import org.jspecify.annotations.NullMarked;

/** The matching over REST. */
@NullMarked
package org.wushe.matching.web;

import org.jspecify.annotations.NullMarked;

/** Gaps over REST. */
@NullMarked
package org.wushe.insight.web;

import org.jspecify.annotations.NullMarked;

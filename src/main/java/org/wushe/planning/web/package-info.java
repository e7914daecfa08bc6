/** Batch plans over REST. */
@NullMarked
package org.wushe.planning.web;

import org.jspecify.annotations.NullMarked;

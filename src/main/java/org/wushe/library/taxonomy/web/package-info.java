/** The service taxonomy over REST. */
@NullMarked
package org.wushe.library.taxonomy.web;

import org.jspecify.annotations.NullMarked;

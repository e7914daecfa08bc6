/** The Elasticsearch side of the library. */
@NullMarked
package org.wushe.library.search;

import org.jspecify.annotations.NullMarked;

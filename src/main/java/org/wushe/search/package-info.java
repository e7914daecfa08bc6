/** The connection to Elasticsearch, one for the whole application. */
@NullMarked
package org.wushe.search;

import org.jspecify.annotations.NullMarked;

/**
 * Workbooks and comma-separated values: templates, what people filled in, what is found.
 */
@NullMarked
package org.wushe.exchange.sheets;

import org.jspecify.annotations.NullMarked;

/**
 * Gives the library to others and takes it from them: Open Referral's HSDS 3.0, workbooks
 * and comma-separated values.
 */
@NullMarked
package org.wushe.exchange;

import org.jspecify.annotations.NullMarked;

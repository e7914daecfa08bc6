/**
 * Conflict of interest 利益回避: what people who decide or evaluate declare of themselves,
 * and who therefore does not decide about whom.
 */
@NullMarked
package org.wushe.interests;

import org.jspecify.annotations.NullMarked;

/**
 * Batch plans on screen: what is to be planned, what the plan says, what people change.
 */
@NullMarked
package org.wushe.planning.ui;

import org.jspecify.annotations.NullMarked;

/** Referrals and what was served, on screen. */
@NullMarked
package org.wushe.referrals.ui;

import org.jspecify.annotations.NullMarked;

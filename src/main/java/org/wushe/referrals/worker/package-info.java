/** Where referrals meet the process: its steps, and what completing its tasks does. */
@NullMarked
package org.wushe.referrals.worker;

import org.jspecify.annotations.NullMarked;

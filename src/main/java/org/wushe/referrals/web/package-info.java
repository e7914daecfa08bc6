/** Appointments over REST. */
@NullMarked
package org.wushe.referrals.web;

import org.jspecify.annotations.NullMarked;

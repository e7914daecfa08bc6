/**
 * Referrals 派单: a need is offered to an organisation, answered, served, and put right.
 */
@NullMarked
package org.wushe.referrals;

import org.jspecify.annotations.NullMarked;

/**
 * Notices and subscriptions for other systems: {@code /api/notices},
 * {@code /api/subscriptions}.
 */
@NullMarked
package org.wushe.push.web;

import org.jspecify.annotations.NullMarked;

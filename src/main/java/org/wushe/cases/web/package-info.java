/** Cases for other systems: {@code /api/cases} and {@code /api/attachments}. */
@NullMarked
package org.wushe.cases.web;

import org.jspecify.annotations.NullMarked;

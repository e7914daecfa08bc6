/** The screen 导入导出. */
@NullMarked
package org.wushe.exchange.ui;

import org.jspecify.annotations.NullMarked;

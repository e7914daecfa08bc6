/** Screens: 消息, 推送设置, and what the bell and the case page say of news. */
@NullMarked
package org.wushe.push.ui;

import org.jspecify.annotations.NullMarked;

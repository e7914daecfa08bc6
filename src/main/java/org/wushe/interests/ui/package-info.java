/** 利益关系申报 on screen. */
@NullMarked
package org.wushe.interests.ui;

import org.jspecify.annotations.NullMarked;

/**
 * The shell every screen sits in and the parts screens are made of: layout, words, dates,
 * badges, error screens.
 */
@NullMarked
package org.wushe.ui;

import org.jspecify.annotations.NullMarked;

/** The library on screen, and the way to pick a category anywhere. */
@NullMarked
@NamedInterface("ui")
package org.wushe.library.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

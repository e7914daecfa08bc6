/** Reporting needs, and what a need is like, on screen. */
@NullMarked
@NamedInterface("ui")
package org.wushe.needs.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

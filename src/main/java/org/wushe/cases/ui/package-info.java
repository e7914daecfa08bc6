/** The list of cases, and the page of one case that other modules put their panels on. */
@NullMarked
@NamedInterface("ui")
package org.wushe.cases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

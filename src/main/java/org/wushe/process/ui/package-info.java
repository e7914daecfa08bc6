/** The workbench, the inbox, tasks and diagrams on the case page, incidents. */
@NullMarked
@NamedInterface("ui")
package org.wushe.process.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The workbench, the inbox, tasks and diagrams on the case page, incidents. */
@NullMarked
package org.wushe.process.ui;

import org.jspecify.annotations.NullMarked;

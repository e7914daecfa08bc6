/** The list of cases, and the page of one case that other modules put their panels on. */
@NullMarked
package org.wushe.cases.ui;

import org.jspecify.annotations.NullMarked;

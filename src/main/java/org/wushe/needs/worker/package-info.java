/** Where needs meet the process: messages it waits for, and its steps. */
@NullMarked
package org.wushe.needs.worker;

import org.jspecify.annotations.NullMarked;

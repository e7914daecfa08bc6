/** Where ratings meet the process: the message it waits for, and its step. */
@NullMarked
package org.wushe.ratings.worker;

import org.jspecify.annotations.NullMarked;

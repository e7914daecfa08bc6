/** What the application can be told to do once, instead of serving. */
@NullMarked
package org.wushe.command;

import org.jspecify.annotations.NullMarked;

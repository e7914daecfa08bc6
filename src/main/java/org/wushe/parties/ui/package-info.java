/** Names of divisions and organisations on screens. */
@NullMarked
package org.wushe.parties.ui;

import org.jspecify.annotations.NullMarked;

/** The parties: divisions, organisations of the five societies, residents. */
@NullMarked
package org.wushe.parties;

import org.jspecify.annotations.NullMarked;

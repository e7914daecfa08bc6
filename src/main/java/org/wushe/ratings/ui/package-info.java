/** What residents say of a service, asked and shown. */
@NullMarked
package org.wushe.ratings.ui;

import org.jspecify.annotations.NullMarked;

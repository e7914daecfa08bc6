/** Ratings 好差评: one rating of each finished service, by who was served. */
@NullMarked
package org.wushe.ratings;

import org.jspecify.annotations.NullMarked;

/**
 * Ratings without a browser screen of ours: {@code /api/ratings}, for whoever has a link.
 */
@NullMarked
package org.wushe.ratings.web;

import org.jspecify.annotations.NullMarked;

/**
 * How the service taxonomy is edited: draft, differences, versions, re-classification.
 */
@NullMarked
package org.wushe.library.taxonomy;

import org.jspecify.annotations.NullMarked;

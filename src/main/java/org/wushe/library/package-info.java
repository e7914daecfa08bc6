/**
 * The library of resources 资源库: the taxonomy of services, offerings, facilities, teams,
 * funds, and the search over them.
 */
@NullMarked
package org.wushe.library;

import org.jspecify.annotations.NullMarked;

/** What is left when servers and the application are killed in the middle of the work. */
@NullMarked
package org.wushe.fault;

import org.jspecify.annotations.NullMarked;

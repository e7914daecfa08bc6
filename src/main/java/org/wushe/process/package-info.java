/**
 * The process engine seen from the domain: definitions, messages, service tasks, user
 * tasks, incidents, and the path of a case.
 */
@NullMarked
package org.wushe.process;

import org.jspecify.annotations.NullMarked;

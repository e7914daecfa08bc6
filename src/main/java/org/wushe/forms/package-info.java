/**
 * Forms: form-js schemas read, evaluated and validated on the server, once, for every
 * channel.
 */
@NullMarked
package org.wushe.forms;

import org.jspecify.annotations.NullMarked;

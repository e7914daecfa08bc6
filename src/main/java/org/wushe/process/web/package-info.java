/** Tasks and incidents for callers with bearer tokens. */
@NullMarked
package org.wushe.process.web;

import org.jspecify.annotations.NullMarked;

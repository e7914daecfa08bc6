/** The public HSDS interface, as its openapi describes it. */
@NullMarked
package org.wushe.exchange.web;

import org.jspecify.annotations.NullMarked;

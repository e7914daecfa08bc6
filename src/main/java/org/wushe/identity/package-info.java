/**
 * Who people are and what they may see: roles, operations, access, and the one door to
 * the database.
 */
@NullMarked
package org.wushe.identity;

import org.jspecify.annotations.NullMarked;

/** Signing in at Keycloak, bearer tokens, and the access that follows from both. */
@NullMarked
package org.wushe.identity.security;

import org.jspecify.annotations.NullMarked;

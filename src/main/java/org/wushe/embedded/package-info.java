/**
 * The embedded default: PostgreSQL, Zeebe, Elasticsearch and Keycloak as children of the
 * application, so that one command runs the whole house.
 */
@NullMarked
package org.wushe.embedded;

import org.jspecify.annotations.NullMarked;

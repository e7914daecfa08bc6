/** The register of organisations for other systems: {@code /api/organizations}. */
@NullMarked
package org.wushe.parties.web;

import org.jspecify.annotations.NullMarked;

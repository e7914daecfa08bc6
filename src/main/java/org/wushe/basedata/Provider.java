package org.wushe.basedata;

import org.wushe.parties.Organization;

/** An organisation with what it does. */
record Provider(Organization organization, OrganizationTrait trait) {
}

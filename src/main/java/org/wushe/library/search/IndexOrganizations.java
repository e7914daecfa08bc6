package org.wushe.library.search;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.parties.Organization;

/**
 * Carries changes of organisations into their index after commit. Reads the present
 * state, so order and repetition do no harm; what fails stays in the outbox.
 */
@Component
class IndexOrganizations {

	private final OrganizationDocuments documents;

	private final OrganizationIndex index;

	IndexOrganizations(OrganizationDocuments documents, OrganizationIndex index) {
		this.documents = documents;
		this.index = index;
	}

	@ApplicationModuleListener
	void on(Organization.Changed changed) {
		if (!this.index.write(this.documents.ofCode(changed.code()))) {
			this.index.buildIfMissing();
		}
	}

}

package org.wushe.library.search;

import java.util.List;
import java.util.UUID;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;

/**
 * Carries changes into the index after commit. Reads the present state, so order and
 * repetition do no harm; what fails stays in the outbox.
 */
@Component
class IndexOfferings {

	private static final int PAGE = 500;

	private final OfferingDocuments documents;

	private final OfferingIndex index;

	IndexOfferings(OfferingDocuments documents, OfferingIndex index) {
		this.documents = documents;
		this.index = index;
	}

	@ApplicationModuleListener
	void on(ServiceOffering.Changed changed) {
		write(this.documents.of(List.of(changed.offeringId())));
	}

	@ApplicationModuleListener
	void on(Organization.Changed changed) {
		List<OfferingDocument> page = this.documents.ofOrganization(changed.code(), null, PAGE);
		while (!page.isEmpty()) {
			write(page);
			page = this.documents.ofOrganization(changed.code(), page.getLast().id(), PAGE);
		}
	}

	private void write(List<OfferingDocument> changed) {
		if (!this.index.write(changed)) {
			this.index.buildIfMissing();
		}
	}

}

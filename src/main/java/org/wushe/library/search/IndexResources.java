package org.wushe.library.search;

import java.util.List;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.library.Resource;
import org.wushe.parties.Organization;

/**
 * Carries changes of resources into their index after commit. Reads the present state, so
 * order and repetition do no harm; what fails stays in the outbox.
 */
@Component
class IndexResources {

	private final ResourceDocuments documents;

	private final ResourceIndex index;

	IndexResources(ResourceDocuments documents, ResourceIndex index) {
		this.documents = documents;
		this.index = index;
	}

	@ApplicationModuleListener
	void on(Resource.Changed changed) {
		write(this.documents.of(List.of(changed.resourceId())));
	}

	@ApplicationModuleListener
	void on(Organization.Changed changed) {
		write(this.documents.ofOrganization(changed.code()));
	}

	private void write(List<ResourceDocument> changed) {
		if (!this.index.write(changed)) {
			this.index.buildIfMissing();
		}
	}

}

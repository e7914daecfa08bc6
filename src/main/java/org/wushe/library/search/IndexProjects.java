package org.wushe.library.search;

import java.util.List;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.wushe.library.Project;
import org.wushe.parties.Organization;

/**
 * Carries changes of projects into their index after commit. Reads the present state, so
 * order and repetition do no harm; what fails stays in the outbox.
 */
@Component
class IndexProjects {

	private final ProjectDocuments documents;

	private final ProjectIndex index;

	IndexProjects(ProjectDocuments documents, ProjectIndex index) {
		this.documents = documents;
		this.index = index;
	}

	@ApplicationModuleListener
	void on(Project.Changed changed) {
		write(this.documents.of(List.of(changed.projectId())));
	}

	@ApplicationModuleListener
	void on(Organization.Changed changed) {
		write(this.documents.ofOrganization(changed.code()));
	}

	private void write(List<ProjectDocument> changed) {
		if (!this.index.write(changed)) {
			this.index.buildIfMissing();
		}
	}

}

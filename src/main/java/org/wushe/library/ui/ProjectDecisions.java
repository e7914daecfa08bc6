package org.wushe.library.ui;

import java.util.function.Consumer;

import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.identity.Access;
import org.wushe.library.Project;
import org.wushe.library.ProjectChanges;
import org.wushe.ui.Toast;

/**
 * What is decided on a change of a project.
 *
 * @param project as it was looked at
 * @param then shows what became of it
 */
record ProjectDecisions(ProjectChanges changes, Access access, Project project,
		Consumer<Project> then) implements ChangePanel.Decisions {

	@Override
	public void accept() {
		done("accepted", this.changes.accept(this.access, this.project.id(), this.project.version()));
	}

	@Override
	public void sendBack(String reason) {
		done("sent-back", this.changes.sendBack(this.access, this.project.id(), this.project.version(), reason));
	}

	@Override
	public void takeBack() {
		done("taken-back", this.changes.takeBack(this.access, this.project.id(), this.project.version()));
	}

	@Override
	public void drop() {
		done("dropped", this.changes.drop(this.access, this.project.id(), this.project.version()));
	}

	private void done(String deed, Project after) {
		Toast.done(I18NProvider.translate("entries.change." + deed));
		this.then.accept(after);
	}

}

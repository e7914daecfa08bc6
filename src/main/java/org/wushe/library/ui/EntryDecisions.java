package org.wushe.library.ui;

import java.util.function.Consumer;

import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.identity.Access;
import org.wushe.library.Resource;
import org.wushe.library.ResourceChanges;
import org.wushe.ui.Toast;

/**
 * What is decided on a change of a resource.
 *
 * @param resource as it was looked at
 * @param then shows what became of it
 */
record EntryDecisions(ResourceChanges changes, Access access, Resource resource,
		Consumer<Resource> then) implements ChangePanel.Decisions {

	@Override
	public void accept() {
		done("accepted", this.changes.accept(this.access, this.resource.id(), this.resource.version()));
	}

	@Override
	public void sendBack(String reason) {
		done("sent-back", this.changes.sendBack(this.access, this.resource.id(), this.resource.version(), reason));
	}

	@Override
	public void takeBack() {
		done("taken-back", this.changes.takeBack(this.access, this.resource.id(), this.resource.version()));
	}

	@Override
	public void drop() {
		done("dropped", this.changes.drop(this.access, this.resource.id(), this.resource.version()));
	}

	private void done(String deed, Resource after) {
		Toast.done(I18NProvider.translate("entries.change." + deed));
		this.then.accept(after);
	}

}

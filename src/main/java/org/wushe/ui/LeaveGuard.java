package org.wushe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** What is typed and kept nowhere is left only by who says so. */
public final class LeaveGuard {

	private boolean unsaved;

	/** Something is typed that would be lost. */
	public void raise() {
		this.unsaved = true;
	}

	/** All that is typed is kept, or not wanted any more. */
	public void lower() {
		this.unsaved = false;
	}

	/** Asks, if something would be lost. */
	public void ask(BeforeLeaveEvent event) {
		if (!this.unsaved) {
			return;
		}
		BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
		Confirm.askDestructive(say("ui.leave"), say("ui.leave.words"), say("ui.leave.go"), () -> {
			lower();
			leaving.proceed();
		});
	}

	private static String say(String key) {
		return UI.getCurrent().getTranslation(key);
	}

}

package org.wushe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** One sentence about what will happen, before it happens. */
public final class Confirm {

	private Confirm() {
	}

	/** Asks before an outward step. */
	public static void ask(String title, String consequence, String action, Runnable then) {
		dialog(title, consequence, action, then).open();
	}

	/** Asks before a step that cannot be taken back. */
	public static void askDestructive(String title, String consequence, String action, Runnable then) {
		ConfirmDialog dialog = dialog(title, consequence, action, then);
		dialog.setConfirmButtonTheme("error primary");
		dialog.open();
	}

	private static ConfirmDialog dialog(String title, String consequence, String action, Runnable then) {
		ConfirmDialog dialog = new ConfirmDialog(title, consequence, action, confirmed -> then.run());
		dialog.setCancelable(true);
		dialog.setCancelText(UI.getCurrent().getTranslation("ui.cancel"));
		return dialog;
	}

}

package org.wushe.ui;

/** What stands in the foot of a dialog, where no query looks. */
public final class Dialogs {

	private Dialogs() {
	}

	public static void confirm(ReasonDialog dialog) {
		dialog.confirm.click();
	}

}

package org.wushe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/** What stands in the foot of a dialog, where no query looks. */
public final class Dialogs {

	private Dialogs() {
	}

	public static void confirm(ReasonDialog dialog) {
		dialog.confirm.click();
	}

	/** Presses the button that says so. */
	public static void press(Dialog dialog, String words) {
		dialog.getFooter()
			.getElement()
			.getChildren()
			.flatMap(child -> child.getComponent().stream())
			.filter(Button.class::isInstance)
			.map(Button.class::cast)
			.filter(button -> words.equals(button.getText()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no button says " + words))
			.click();
	}

}

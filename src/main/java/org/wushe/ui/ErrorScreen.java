package org.wushe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;

/** What happened, what is kept, what to do. */
abstract class ErrorScreen extends Screen {

	void show(Glyph icon, String title, String words) {
		heading(title, null);
		Anchor home = new Anchor("", getTranslation("ui.error.home"));
		home.addClassName("button-link");
		Button back = new Button(getTranslation("ui.error.back"), Glyph.BACK.icon(),
				click -> getElement().executeJs("history.back()"));
		back.addThemeVariants(ButtonVariant.TERTIARY);
		content(new EmptyState(icon, "", words, home, back));
	}

}

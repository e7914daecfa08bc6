package org.wushe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;

/** What happened, what is kept, what to do. */
abstract class ErrorScreen extends Screen {

	void show(Glyph icon, String title, String words) {
		show(icon, title, words, new Anchor("", getTranslation("ui.error.home")));
	}

	/**
	 * @param next where to go from here
	 */
	void show(Glyph icon, String title, String words, Anchor next) {
		heading(title, null);
		next.addClassName("button-link");
		Button back = new Button(getTranslation("ui.error.back"), Glyph.BACK.icon(),
				click -> getElement().executeJs("history.back()"));
		back.addThemeVariants(ButtonVariant.TERTIARY);
		content(new EmptyState(icon, "", words, next, back));
	}

}

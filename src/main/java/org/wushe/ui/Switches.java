package org.wushe.ui;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;

/** Care mode and language. */
final class Switches extends Div {

	private boolean care = Settings.care(VaadinRequest.getCurrent());

	Switches() {
		addClassName("switches");
		add(care(), language());
	}

	private Button care() {
		Button button = new Button(getTranslation("ui.care"), Glyph.CARE.icon());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.setTooltipText(getTranslation("ui.care.words"));
		button.getElement().setAttribute("aria-pressed", String.valueOf(this.care));
		button.addClickListener(click -> {
			this.care = !this.care;
			button.getElement().setAttribute("aria-pressed", String.valueOf(this.care));
			Settings.chooseCare(UI.getCurrent(), this.care);
		});
		return button;
	}

	/** Offers the other language by its own name. */
	private Button language() {
		boolean chinese = Translations.supported(UI.getCurrent().getLocale()).equals(Translations.CHINESE);
		Locale other = chinese ? Translations.ENGLISH : Translations.CHINESE;
		Button button = new Button(chinese ? "English" : "中文", Glyph.LANGUAGE.icon(),
				click -> Settings.chooseLanguage(UI.getCurrent(), other));
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.getElement().setAttribute("lang", other.toLanguageTag());
		return button;
	}

}

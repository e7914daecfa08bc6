package org.wushe.ui;

import java.util.Locale;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test of components as a person uses them, in our words, without a browser. */
public abstract class ComponentTest extends BrowserlessTest {

	private static final String PROVIDER = "vaadin.i18n.provider";

	@BeforeAll
	static void speakWithOurWords() {
		System.setProperty(PROVIDER, Translations.class.getName());
	}

	@AfterAll
	static void speakAsBefore() {
		System.clearProperty(PROVIDER);
	}

	@BeforeEach
	void speakChinese() {
		UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
	}

}

package org.wushe.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen for this device, kept in cookies: the language, and the care
 * mode 关怀模式 with large text and strong contrast.
 */
final class Settings {

	private static final String LANGUAGE = "wushe.language";

	private static final String CARE = "wushe.care";

	private Settings() {
	}

	/** Chinese unless the person has chosen otherwise. */
	static Locale language(VaadinRequest request) {
		return cookie(request, LANGUAGE).map(Locale::forLanguageTag)
			.map(Translations::supported)
			.orElse(Translations.CHINESE);
	}

	static void chooseLanguage(UI ui, Locale language) {
		remember(LANGUAGE, language.toLanguageTag());
		VaadinSession.getCurrent().setLocale(language);
		ui.getPage().reload();
	}

	static boolean care(VaadinRequest request) {
		return cookie(request, CARE).isPresent();
	}

	static void chooseCare(UI ui, boolean care) {
		remember(CARE, care ? "on" : null);
		ui.getPage().executeJs("document.documentElement.classList.toggle('care', $0)", care);
	}

	private static Optional<String> cookie(VaadinRequest request, String name) {
		return Optional.ofNullable(request.getCookies())
			.stream()
			.flatMap(Arrays::stream)
			.filter(cookie -> cookie.getName().equals(name))
			.map(Cookie::getValue)
			.findFirst();
	}

	private static void remember(String name, @Nullable String value) {
		Cookie cookie = new Cookie(name, (value != null) ? value : "");
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setAttribute("SameSite", "Lax");
		cookie.setMaxAge((value != null) ? (int) Duration.ofDays(400).toSeconds() : 0);
		VaadinResponse.getCurrent().addCookie(cookie);
	}

}

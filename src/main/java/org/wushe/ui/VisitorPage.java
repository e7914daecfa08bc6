package org.wushe.ui;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;

/**
 * A page for residents: phone first, no account, the product's name and the way to the
 * other language on top. {@code ?lang=} chooses the language.
 */
@StyleSheet("visitors.css")
public abstract class VisitorPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

	private static final String LANGUAGE = "lang";

	private final Header header = new Header();

	/** What stands below the top. */
	protected final Main body = new Main();

	protected VisitorPage() {
		addClassName("visitor-page");
		add(this.header, this.body);
	}

	/** Called on every entry, in the visitor's language. */
	protected abstract void enter(BeforeEnterEvent event);

	/** The key of the title. */
	protected abstract String title();

	@Override
	public final void beforeEnter(BeforeEnterEvent event) {
		Location location = event.getLocation();
		location.getQueryParameters()
			.getSingleParameter(LANGUAGE)
			.map(Locale::forLanguageTag)
			.map(Translations::supported)
			.ifPresent(locale -> speak(event.getUI(), locale));
		top(event.getUI(), location.getPath());
		enter(event);
	}

	@Override
	public final String getPageTitle() {
		return getTranslation(title()) + " · " + getTranslation("ui.product");
	}

	/** The address the visitor comes from. */
	protected static String address() {
		VaadinRequest request = VaadinRequest.getCurrent();
		return (request != null) ? request.getRemoteAddr() : "unknown";
	}

	private static void speak(UI ui, Locale locale) {
		ui.setLocale(locale);
		ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
	}

	private void top(UI ui, String path) {
		boolean english = Translations.ENGLISH.equals(Translations.supported(ui.getLocale()));
		String language = english ? "zh-CN" : "en";
		Anchor other = new Anchor(path + "?" + LANGUAGE + "=" + language, english ? "中文" : "English");
		other.getElement().setAttribute("lang", language);
		other.setRouterIgnore(true);
		Span brand = new Span(getTranslation("ui.product"));
		brand.addClassName("visitor-brand");
		this.header.removeAll();
		this.header.add(brand, other);
	}

}

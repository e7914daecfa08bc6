package org.wushe.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.DomainRefusal.Kind;

/**
 * The domain does not show what was asked for: it is not there, or not for this person.
 * What it is may have a title of its own, the refusal's key with {@code .title}; the way
 * on is the list that it would be in.
 */
@ParentLayout(MainLayout.class)
class RefusedScreen extends ErrorScreen implements HasErrorParameter<DomainRefusal> {

	private final transient Translations translations;

	RefusedScreen(Translations translations) {
		this.translations = translations;
	}

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainRefusal> parameter) {
		DomainRefusal refusal = parameter.getException();
		boolean missing = refusal.kind() == Kind.NOT_FOUND;
		String title = this.translations.find(refusal.messageKey() + ".title", getLocale())
			.orElseGet(() -> getTranslation(missing ? "ui.not-found" : "ui.refused"));
		show(missing ? Glyph.SEARCH : Glyph.WARNING, title, Failures.words(event.getUI(), refusal),
				next(event.getLocation()));
		return refusal.kind().status();
	}

	private Anchor next(Location location) {
		String list = location.getFirstSegment();
		boolean listed = RouteConfiguration.forSessionScope()
			.getAvailableRoutes()
			.stream()
			.anyMatch(route -> route.getMenuData() != null && route.getTemplate().equals(list));
		return listed ? new Anchor(list, getTranslation("ui.error.list"))
				: new Anchor("", getTranslation("ui.error.home"));
	}

}

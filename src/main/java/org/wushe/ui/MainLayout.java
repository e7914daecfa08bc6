package org.wushe.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;

import org.springframework.beans.factory.ObjectProvider;

import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.notification.LiveUpdates;

/**
 * The frame of every screen behind the sign-in: navigation by role on the left; division,
 * search, notices, care mode, language and person on top.
 */
public class MainLayout extends AppLayout implements AfterNavigationObserver {

	private static final String CONTENT = "content";

	private boolean entered;

	MainLayout(CurrentAccess currentAccess, AuthenticationContext authentication, Translations translations,
			ObjectProvider<Places> places, List<SearchSource> searchSources, List<NoticeSource> noticeSources,
			LiveUpdates updates) {
		Header header = new Header(skipLink());
		header.addClassName("top");
		addToNavbar(header);
		if (authentication.isAuthenticated()) {
			Access access = currentAccess.get();
			Optional<Places> names = Optional.ofNullable(places.getIfAvailable());
			addToDrawer(new Scroller(new Navigation(access, translations)));
			header.add(toggle(), brand());
			names.ifPresent(known -> header.add(place(known, access)));
			Bell bell = new Bell(noticeSources, access);
			Live.follow(bell, updates, Live.tasksAround(access), bell::refresh);
			header.add(new GlobalSearch(searchSources, access), searchLink(), bell, new Switches(),
					new Me(access, names.map(known -> name(known, access)).orElse(""), authentication));
		}
		else {
			header.add(brand(), new Switches());
		}
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		super.showRouterLayoutContent(content);
		content.getElement().getComponent().ifPresent(ComponentTexts::speak);
		content.getElement().setAttribute("role", "main").setAttribute("id", CONTENT).setAttribute("tabindex", "-1");
	}

	/** Whoever cannot see the change of the screen hears it. */
	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		if (this.entered && getContent() instanceof HasDynamicTitle screen) {
			LiveRegion.announce(UI.getCurrent(), screen.getPageTitle());
		}
		this.entered = true;
	}

	private Component skipLink() {
		Anchor skip = new Anchor("#" + CONTENT, getTranslation("ui.skip"));
		skip.setRouterIgnore(true);
		skip.addClassName("skip-link");
		return skip;
	}

	private DrawerToggle toggle() {
		DrawerToggle toggle = new DrawerToggle();
		toggle.addThemeVariants(ButtonVariant.TERTIARY);
		toggle.setAriaLabel(getTranslation("ui.navigation.toggle"));
		return toggle;
	}

	private Anchor brand() {
		Span mark = new Span();
		mark.addClassName("brand-mark");
		Anchor brand = new Anchor("", mark, new Span(getTranslation("ui.product")));
		brand.addClassName("brand");
		brand.setAriaLabel(getTranslation("ui.brand"));
		return brand;
	}

	private Anchor searchLink() {
		Anchor link = new Anchor("search", Glyph.SEARCH.icon());
		link.setAriaLabel(getTranslation("ui.search"));
		link.addClassName("search-link");
		return link;
	}

	private static Component place(Places places, Access access) {
		DivisionCode division = access.division();
		if (division != null) {
			return new DivisionSwitch(places, access, division);
		}
		Div organization = new Div(Glyph.ORGANIZATION.icon(), new Span(name(places, access)));
		organization.addClassName("organization");
		organization.setVisible(access.organizationCode() != null);
		return organization;
	}

	private static String name(Places places, Access access) {
		if (access.division() != null) {
			return places.division(access, access.division());
		}
		return (access.organizationCode() != null) ? places.organization(access, access.organizationCode()) : "";
	}

}

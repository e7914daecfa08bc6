package org.wushe.ui;

import java.util.Comparator;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.MenuData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;

import org.wushe.identity.Access;

/**
 * The way to the screens that the person may open: those with {@code @Menu}, whose title
 * is a key and whose icon a {@link Glyph}. People of an organisation may know a screen by
 * another name: the key with {@code .organization}.
 */
final class Navigation extends SideNav {

	private static final int MOST = 9;

	Navigation(Access access, Translations translations) {
		getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
		RouteConfiguration.forSessionScope()
			.getAvailableRoutes()
			.stream()
			.filter(route -> route.getMenuData() != null && ScreenGuard.opens(route.getNavigationTarget(), access))
			.sorted(Comparator.comparing(route -> route.getMenuData().getOrder()))
			.limit(MOST)
			.forEach(route -> addItem(item(route, access, translations)));
	}

	private SideNavItem item(RouteData route, Access access, Translations translations) {
		MenuData menu = route.getMenuData();
		String name = (access.organizationCode() != null)
				? translations.find(menu.getTitle() + ".organization", getLocale())
					.orElse(getTranslation(menu.getTitle()))
				: getTranslation(menu.getTitle());
		SideNavItem item = new SideNavItem(name, route.getNavigationTarget(), new GlyphIcon(menu.getIcon()));
		item.setMatchNested(!route.getTemplate().isEmpty());
		return item;
	}

}

package org.wushe.ui;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.MenuData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import org.wushe.identity.Access;

/**
 * The way to the screens that the person may open: those with {@code @Menu}, whose title
 * is a key and whose icon a {@link Glyph}. People of an organisation may know a screen by
 * another name: the key with {@code .organization}. Whoever holds several roles has more
 * than one takes in at a glance: the rest is behind 更多, which opens by itself where one
 * of them is looked at.
 */
final class Navigation extends SideNav {

	private static final String NAME_OF_LIST = """
			this.updateComplete.then(() => { this.shadowRoot.querySelector('ul').id = 'children'; })""";

	private static final int MOST = 9;

	Navigation(Access access, Translations translations) {
		this(RouteConfiguration.forSessionScope()
			.getAvailableRoutes()
			.stream()
			.filter(route -> route.getMenuData() != null && ScreenGuard.opens(route.getNavigationTarget(), access))
			.sorted(Comparator.comparing(route -> route.getMenuData().getOrder()))
			.map(route -> item(route, access, translations))
			.toList());
	}

	Navigation(List<SideNavItem> items) {
		getElement().setAttribute("aria-label", getTranslation("ui.navigation"));
		setI18n(new SideNavI18n().setToggle(getTranslation("ui.component.toggle-children")));
		int first = (items.size() > MOST) ? MOST - 1 : items.size();
		items.subList(0, first).forEach(this::addItem);
		if (first < items.size()) {
			SideNavItem more = new SideNavItem(getTranslation("ui.navigation.more"));
			more.setPrefixComponent(Glyph.MORE.icon());
			items.subList(first, items.size()).forEach(more::addItem);
			// Its button names a list that it opens, and the list has no name.
			more.getElement().executeJs(NAME_OF_LIST);
			addItem(more);
		}
	}

	private static SideNavItem item(RouteData route, Access access, Translations translations) {
		MenuData menu = route.getMenuData();
		UI ui = UI.getCurrent();
		String name = (access.organizationCode() != null)
				? translations.find(menu.getTitle() + ".organization", ui.getLocale())
					.orElse(ui.getTranslation(menu.getTitle()))
				: ui.getTranslation(menu.getTitle());
		SideNavItem item = new SideNavItem(name, route.getNavigationTarget(), new GlyphIcon(menu.getIcon()));
		item.setMatchNested(!route.getTemplate().isEmpty());
		return item;
	}

}

package org.wushe.library.ui;

import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ResourceKind;
import org.wushe.ui.Glyph;
import org.wushe.ui.Texts;

/** 服务 · 设施 · 能人 · 志愿队 · 慈善资金 · 物资 · 组织, each with how many there are. */
@StyleSheet("resources.css")
final class KindTabs extends Nav {

	/** Services among the words of the kinds, see {@link ResourceKind#word}. */
	static final String SERVICES = "services";

	/** Organisations among them. */
	static final String ORGANIZATIONS = "organizations";

	private final transient Texts texts;

	KindTabs(Texts texts) {
		this.texts = texts;
		addClassName("kind-tabs");
		getElement().setAttribute("aria-label", getTranslation("resources.kinds"));
	}

	/**
	 * @param here the word of what is looked at
	 * @param text what is looked for, kept from kind to kind
	 * @param counts by word; what is not counted is absent
	 */
	void show(String here, String text, Map<String, Long> counts) {
		UnorderedList list = new UnorderedList();
		QueryParameters words = text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
		RouterLink services = new RouterLink();
		services.setRoute(LibraryScreen.class);
		list.add(tab(services, words, here.equals(SERVICES), Glyph.LIBRARY, "library.services", counts.get(SERVICES)));
		for (ResourceKind kind : ResourceKind.values()) {
			RouterLink link = new RouterLink();
			link.setRoute(ResourcesScreen.class, new RouteParameters("kind", kind.word()));
			list.add(tab(link, words, here.equals(kind.word()), glyph(kind), "resources.kind." + kind,
					counts.get(kind.word())));
		}
		RouterLink organizations = new RouterLink();
		organizations.setRoute(ProvidersScreen.class);
		list.add(tab(organizations, words, here.equals(ORGANIZATIONS), Glyph.ORGANIZATION, "providers.kind",
				counts.get(ORGANIZATIONS)));
		removeAll();
		add(list);
	}

	private ListItem tab(RouterLink link, QueryParameters words, boolean current, Glyph glyph, String name,
			@Nullable Long count) {
		Component icon = glyph.icon();
		link.add(icon, new Span(getTranslation(name)));
		if (count != null) {
			Span number = new Span(this.texts.number(count));
			number.addClassName("tab-count");
			link.add(number);
		}
		link.setQueryParameters(words);
		link.setHighlightCondition((any, event) -> false);
		if (current) {
			link.getElement().setAttribute("aria-current", "page");
		}
		return new ListItem(link);
	}

	static Glyph glyph(ResourceKind kind) {
		return switch (kind) {
			case FACILITY -> Glyph.FACILITY;
			case TALENT -> Glyph.TALENT;
			case VOLUNTEER_TEAM -> Glyph.TEAM;
			case CHARITY_FUND -> Glyph.FUND;
			case GOODS -> Glyph.GOODS;
		};
	}

}

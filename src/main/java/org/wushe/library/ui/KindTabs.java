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

/** 服务 · 设施 · 能人 · 志愿队 · 慈善资金 · 物资, each with how many there are. */
@StyleSheet("resources.css")
final class KindTabs extends Nav {

	private final transient Texts texts;

	KindTabs(Texts texts) {
		this.texts = texts;
		addClassName("kind-tabs");
		getElement().setAttribute("aria-label", getTranslation("resources.kinds"));
	}

	/**
	 * @param here the kind that is looked at; null for services
	 * @param text what is looked for, kept from kind to kind
	 * @param counts by kind; empty while nothing is counted
	 * @param services null while nothing is counted
	 */
	void show(@Nullable ResourceKind here, String text, Map<ResourceKind, Long> counts, @Nullable Long services) {
		UnorderedList list = new UnorderedList();
		QueryParameters words = text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
		RouterLink toServices = new RouterLink();
		toServices.setRoute(LibraryScreen.class);
		list.add(tab(toServices, words, here == null, Glyph.LIBRARY, "library.services", services));
		for (ResourceKind kind : ResourceKind.values()) {
			RouterLink link = new RouterLink();
			link.setRoute(ResourcesScreen.class, new RouteParameters("kind", kind.word()));
			list.add(tab(link, words, kind == here, glyph(kind), "resources.kind." + kind,
					counts.isEmpty() ? null : counts.getOrDefault(kind, 0L)));
		}
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

package org.wushe.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

import org.wushe.identity.CurrentAccess;
import org.wushe.ui.SearchSource.Hit;

/** All that was found, by kind. */
@Route(value = "search", layout = MainLayout.class)
@PermitAll
class SearchScreen extends Screen implements AfterNavigationObserver {

	private static final int HITS = 20;

	private final transient List<SearchSource> sources;

	private final transient CurrentAccess currentAccess;

	private final TextField field = new TextField();

	private final Div found = new Div();

	SearchScreen(List<SearchSource> sources, CurrentAccess currentAccess) {
		this.sources = sources;
		this.currentAccess = currentAccess;
		heading(getTranslation("ui.search"), getTranslation("ui.search.description"));
		this.field.setLabel(getTranslation("ui.search.words"));
		this.field.setPrefixComponent(Glyph.SEARCH.icon());
		this.field.addClassName("search-field");
		this.field.addKeyPressListener(Key.ENTER, enter -> search());
		this.field.setClearButtonVisible(true);
		this.found.addClassName("search-found");
		content(this.field, this.found);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		String words = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
		this.field.setValue(words);
		this.field.focus();
		show(words.strip());
	}

	private void search() {
		UI.getCurrent().navigate(SearchScreen.class, QueryParameters.of("q", this.field.getValue().strip()));
	}

	private void show(String words) {
		this.found.removeAll();
		if (words.isEmpty()) {
			return;
		}
		Set<String> remarks = new LinkedHashSet<>();
		for (SearchSource source : this.sources) {
			SearchSource.Found hits = source.search(this.currentAccess.get(), words, HITS);
			if (hits.hits().isEmpty()) {
				remarks.add(hits.remark());
			}
			else {
				this.found.add(new Panel(getTranslation(source.kind()), remark(hits.remark()), list(hits.hits())));
			}
		}
		if (this.found.getComponentCount() == 0) {
			this.found.add(new EmptyState(Glyph.SEARCH, getTranslation("ui.search.nothing", words),
					getTranslation("ui.search.nothing.words")));
			remarks.stream().filter(Predicate.not(String::isEmpty)).map(SearchScreen::remark).forEach(this.found::add);
		}
		LiveRegion.announce(UI.getCurrent(), getTranslation("ui.search.done", words));
	}

	private static Paragraph remark(String words) {
		Paragraph remark = new Paragraph(words);
		remark.addClassName("search-remark");
		remark.setVisible(!words.isEmpty());
		return remark;
	}

	private static UnorderedList list(List<Hit> hits) {
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		for (Hit hit : hits) {
			Anchor link = new Anchor(hit.path(), hit.title());
			Span detail = new Span(hit.detail());
			detail.addClassName("secondary");
			list.add(new ListItem(hit.icon().icon(), new Div(link, detail)));
		}
		return list;
	}

}

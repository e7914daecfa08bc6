package org.wushe.library.taxonomy.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;
import org.wushe.library.taxonomy.TaxonomyDraft;

/** The terms of the draft, each below its parent; says what the draft changes. */
final class TermTree extends Nav {

	/** Only the list moves, never the page. */
	private static final String INTO_SIGHT = """
			requestAnimationFrame(() => {
			  const list = this.closest('.panel-body');
			  if (!list) return;
			  const seen = list.getBoundingClientRect();
			  const term = this.getBoundingClientRect();
			  if (term.top < seen.top || term.bottom > seen.bottom) {
			    list.scrollTop += term.top - seen.top - (seen.height - term.height) / 2;
			  }
			});""";

	TermTree() {
		addClassNames("category-links", "term-tree");
		getElement().setAttribute("aria-label", getTranslation("taxonomy.terms"));
	}

	/**
	 * Brings the open term into sight.
	 * @param selected the code of the term that is open; null for none
	 */
	void show(TaxonomyDraft draft, @Nullable String selected) {
		removeAll();
		add(list(draft, draft.taxonomy().children(null), selected));
	}

	private UnorderedList list(TaxonomyDraft draft, List<ServiceCategory> terms, @Nullable String selected) {
		UnorderedList list = new UnorderedList();
		for (ServiceCategory term : terms) {
			ListItem entry = new ListItem(link(draft, term, selected));
			List<ServiceCategory> below = draft.taxonomy().children(term.code());
			if (!below.isEmpty()) {
				entry.add(list(draft, below, selected));
			}
			list.add(entry);
		}
		return list;
	}

	private RouterLink link(TaxonomyDraft draft, ServiceCategory term, @Nullable String selected) {
		RouterLink link = new RouterLink();
		link.add(new Span(term.name(getLocale())));
		link.setRoute(TaxonomyScreen.class);
		link.setQueryParameters(QueryParameters.of(TaxonomyScreen.TERM, term.code()));
		link.setHighlightCondition((any, event) -> false);
		standing(draft, term).ifPresent(key -> {
			Span standing = new Span(getTranslation(key));
			standing.addClassNames("secondary", "category-count");
			link.add(standing);
		});
		if (term.code().equals(selected)) {
			link.getElement().setAttribute("aria-current", "true");
			link.getElement().executeJs(INTO_SIGHT);
		}
		return link;
	}

	private static Optional<String> standing(TaxonomyDraft draft, ServiceCategory term) {
		Optional<ServiceCategory> before = draft.base().find(term.code());
		if (before.isEmpty()) {
			return Optional.of("taxonomy.standing.new");
		}
		if (term.retired()) {
			return Optional.of("taxonomy.standing.retired");
		}
		boolean same = term.nameZh().equals(before.get().nameZh()) && term.nameEn().equals(before.get().nameEn())
				&& term.synonyms().equals(before.get().synonyms()) && term.level() == before.get().level()
				&& term.sensitive() == before.get().sensitive() && !before.get().retired();
		return same ? Optional.empty() : Optional.of("taxonomy.standing.changed");
	}

}

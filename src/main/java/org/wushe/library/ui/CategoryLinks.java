package org.wushe.library.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.library.Facets;
import org.wushe.library.ServiceCategory;
import org.wushe.ui.Texts;

/** The categories beside the list: the top ones, and what lies below the chosen one. */
final class CategoryLinks extends Nav {

	private final transient CategoryTree tree;

	private final transient Texts texts;

	CategoryLinks(CategoryTree tree, Texts texts) {
		this.tree = tree;
		this.texts = texts;
		addClassName("category-links");
		getElement().setAttribute("aria-label", getTranslation("library.category"));
	}

	/**
	 * @param facets how many each category would leave
	 */
	void show(LibraryView view, Facets facets) {
		removeAll();
		UnorderedList list = list(this.tree.roots(), view, facets);
		list.addComponentAsFirst(entry(null, getTranslation("library.category.all"), view));
		add(list);
	}

	private UnorderedList list(List<ServiceCategory> categories, LibraryView view, Facets facets) {
		UnorderedList list = new UnorderedList();
		categories.forEach(category -> {
			ListItem entry = entry(category.code(), category.name(getLocale()), view);
			count(category, facets)
				.ifPresent(count -> entry.getComponentAt(0).getElement().appendChild(count.getElement()));
			List<ServiceCategory> below = this.tree.children(category);
			if (!below.isEmpty() && view.category() != null
					&& ServiceCategory.isWithin(view.category(), category.code())) {
				entry.add(list(below, view, facets));
			}
			list.add(entry);
		});
		return list;
	}

	/** Nothing while nothing is counted. */
	private Optional<Span> count(ServiceCategory category, Facets facets) {
		if (facets == Facets.NONE) {
			return Optional.empty();
		}
		Span count = new Span(this.texts.number(facets.categories().getOrDefault(category.code(), 0L)));
		count.addClassNames("secondary", "category-count");
		return Optional.of(count);
	}

	private static ListItem entry(@Nullable String code, String name, LibraryView view) {
		RouterLink link = new RouterLink();
		link.add(new Span(name));
		link.setRoute(LibraryScreen.class);
		link.setQueryParameters(view.withCategory(code).parameters());
		if (Objects.equals(code, view.category())) {
			link.getElement().setAttribute("aria-current", "true");
		}
		// The address has the same path for every entry, so the link cannot tell by
		// itself.
		link.setHighlightCondition((any, event) -> false);
		return new ListItem(link);
	}

}

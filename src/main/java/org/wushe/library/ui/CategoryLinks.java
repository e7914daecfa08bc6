package org.wushe.library.ui;

import java.util.List;
import java.util.Objects;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;
import org.wushe.library.ServiceCategory;

/** The categories beside the list: the top ones, and what lies below the chosen one. */
final class CategoryLinks extends Nav {

	private final transient CategoryTree tree;

	CategoryLinks(CategoryTree tree) {
		this.tree = tree;
		addClassName("category-links");
		getElement().setAttribute("aria-label", getTranslation("library.category"));
	}

	void show(LibraryView view) {
		removeAll();
		UnorderedList list = list(this.tree.roots(), view);
		list.addComponentAsFirst(entry(null, getTranslation("library.category.all"), view));
		add(list);
	}

	private UnorderedList list(List<ServiceCategory> categories, LibraryView view) {
		UnorderedList list = new UnorderedList();
		categories.forEach(category -> {
			ListItem entry = entry(category.code(), category.name(getLocale()), view);
			List<ServiceCategory> below = this.tree.children(category);
			if (!below.isEmpty() && view.category() != null
					&& ServiceCategory.isWithin(view.category(), category.code())) {
				entry.add(list(below, view));
			}
			list.add(entry);
		});
		return list;
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

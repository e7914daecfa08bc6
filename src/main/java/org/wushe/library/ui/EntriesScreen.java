package org.wushe.library.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.library.EntryChange;
import org.wushe.library.KeptEntries;
import org.wushe.library.Resource;
import org.wushe.library.ResourceChanges;
import org.wushe.library.ResourceDraft;
import org.wushe.library.ResourceDrafts;
import org.wushe.library.ResourceKeeping;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.PagedList;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/**
 * 资源维护: the entries that the person keeps, and those that wait for the person's review.
 */
@Route(value = "library/entries", layout = MainLayout.class)
@StyleSheet("library.css")
@StyleSheet("resources.css")
@StyleSheet("keeping.css")
@Requires(Operation.KEEP_RESOURCES)
class EntriesScreen extends Screen implements AfterNavigationObserver {

	private static final int PAGE = 50;

	private final transient ResourceKeeping keeping;

	private final transient KeptEntries kept;

	private final transient ResourceChanges changes;

	private final transient ResourceDrafts drafts;

	private final transient ResourceWords words;

	private final transient OfferingWords places;

	private final transient Texts texts;

	private final transient Access access;

	private transient Set<UUID> typed = Set.of();

	EntriesScreen(ResourceKeeping keeping, KeptEntries kept, ResourceChanges changes, ResourceDrafts drafts,
			ResourceWords words, OfferingWords places, Texts texts, CurrentAccess currentAccess) {
		this.drafts = drafts;
		this.keeping = keeping;
		this.kept = kept;
		this.changes = changes;
		this.words = words;
		this.places = places;
		this.texts = texts;
		this.access = currentAccess.get();
		heading(getTranslation("resources.entries"), getTranslation("resources.entries.description"));
		trail(new Step(getTranslation("library.title"), LibraryScreen.class));
		MenuBar begin = new MenuBar();
		MenuItem add = begin.addItem(getTranslation("resources.entries.new"));
		this.keeping.kinds(this.access)
			.forEach(kind -> add.getSubMenu()
				.addItem(getTranslation("resources.kind." + kind),
						click -> UI.getCurrent()
							.navigate(EntryScreen.class, new RouteParameters("entry", EntryScreen.NEW),
									QueryParameters.of("kind", kind.word()))));
		actions(begin);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		Div lists = new Div();
		lists.addClassName("entry-lists");
		List<ResourceDraft> written = this.drafts.own(this.access);
		this.typed = written.stream().map(ResourceDraft::entryId).collect(Collectors.toSet());
		List<ResourceDraft> begun = written.stream().filter(ResourceDraft::isNew).toList();
		if (!begun.isEmpty()) {
			lists.add(new Panel(getTranslation("resources.drafts", begun.size()), begun(begun)));
		}
		int waiting = this.kept.countWaiting(this.access);
		if (waiting > 0) {
			lists.add(new Panel(getTranslation("resources.entries.waiting", waiting),
					pages(waiting, limit -> this.kept.waiting(this.access, limit))));
		}
		int others = this.kept.countKept(this.access);
		lists.add(new Panel(getTranslation("resources.entries.own", others),
				(others == 0)
						? new EmptyState(Glyph.LIBRARY, getTranslation("resources.entries.none"),
								getTranslation("resources.entries.none.words"))
						: pages(others, limit -> this.kept.kept(this.access, limit))));
		content(lists);
	}

	private PagedList pages(int total, IntFunction<List<Resource>> read) {
		return new PagedList(PAGE, limit -> {
			List<Resource> part = read.apply(limit);
			return new PagedList.Part(list(part), part.size(), total);
		});
	}

	/** What was never saved; who writes on loses nothing. */
	private Div begun(List<ResourceDraft> drafts) {
		UnorderedList list = new UnorderedList();
		list.addClassName("offerings");
		drafts.forEach(draft -> {
			RouterLink name = new RouterLink();
			name.setRoute(EntryScreen.class, new RouteParameters("entry", draft.entryId().toString()));
			name.add(KindTabs.glyph(draft.kind()).icon(),
					new Span(draft.name().isBlank() ? getTranslation("library.my.untitled") : draft.name()));
			Span about = new Span(getTranslation("resources.kind." + draft.kind()) + " · "
					+ getTranslation("resources.entries.changed", this.texts.ago(draft.updatedAt())));
			about.addClassName("secondary");
			Div main = new Div(name, about);
			main.addClassNames("offering-main", "entry-main");
			Div badges = new Div(typing());
			badges.addClassName("entry-badges");
			ListItem item = new ListItem(main, badges);
			item.addClassName("offering");
			list.add(item);
		});
		Paragraph words = new Paragraph(getTranslation("resources.drafts.words", ResourceDrafts.KEPT_DAYS));
		words.addClassName("secondary");
		return new Div(words, list);
	}

	private StateBadge typing() {
		return new StateBadge(Tone.QUIET, Glyph.EDIT, getTranslation("resources.draft.badge"));
	}

	private UnorderedList list(List<Resource> resources) {
		Map<UUID, EntryChange<String>> changed = this.changes.of(this.access, resources);
		UnorderedList list = new UnorderedList();
		list.addClassName("offerings");
		resources.forEach(resource -> {
			RouterLink name = new RouterLink();
			name.setRoute(EntryScreen.class, new RouteParameters("entry", resource.id().toString()));
			name.add(KindTabs.glyph(resource.kind()).icon(), new Span(resource.name()));
			Span about = new Span(getTranslation("resources.kind." + resource.kind()) + " · "
					+ this.places.place(this.access, resource.division()) + " · "
					+ getTranslation("resources.entries.changed", this.texts.ago(resource.updatedAt())));
			about.addClassName("secondary");
			Div main = new Div(name, about);
			main.addClassNames("offering-main", "entry-main");
			Div badges = new Div(this.words.badge(resource.status()));
			badges.addClassName("entry-badges");
			EntryChange<String> change = changed.get(resource.id());
			if (change != null) {
				badges.add(ChangePanel.badge(change));
			}
			if (this.typed.contains(resource.id())) {
				badges.add(typing());
			}
			ListItem item = new ListItem(main, badges);
			item.addClassName("offering");
			list.add(item);
		});
		return list;
	}

}

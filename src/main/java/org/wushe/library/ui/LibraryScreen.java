package org.wushe.library.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.Near;
import org.wushe.library.OfferingPage;
import org.wushe.library.OfferingSearch;
import org.wushe.library.PlaceCoordinates;
import org.wushe.library.SavedSearches;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceOfferings;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organizations;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Texts;

/**
 * 资源库: what organisations offer, found by words, category and place. What is looked for
 * stands in the address, so that it can be passed on and gone back to.
 */
@Route(value = "library", layout = MainLayout.class)
@Menu(title = "library.title", icon = "wushe:library", order = 50)
@StyleSheet("library.css")
@Requires(Operation.SEARCH_LIBRARY)
class LibraryScreen extends Screen implements AfterNavigationObserver {

	private static final int PAGE = 20;

	private final transient OfferingSearch search;

	private final transient KindCounts counts;

	private final transient ServiceOfferings offerings;

	private final transient Organizations organizations;

	private final transient ServiceCategories categories;

	private final transient OfferingWords words;

	private final transient Texts texts;

	private final transient Access access;

	private final transient @Nullable DivisionCode here;

	private final LibraryFilters filters;

	private final KindTabs kinds;

	private final DistanceFilter distance;

	private final SavedSearchBar saved;

	private final CategoryLinks links;

	private final Paragraph count = new Paragraph();

	private final BasisLine basis = new BasisLine();

	private final Div found = new Div();

	private final MasterDetailLayout layout = new MasterDetailLayout();

	private transient LibraryView view = LibraryView.EVERYTHING;

	LibraryScreen(OfferingSearch search, KindCounts counts, ServiceOfferings offerings, ServiceCategories categories,
			Organizations organizations, Divisions divisions, OfferingWords words, Texts texts,
			CurrentAccess currentAccess, SavedSearches savedSearches, PlaceCoordinates places) {
		this.search = search;
		this.counts = counts;
		this.offerings = offerings;
		this.categories = categories;
		this.organizations = organizations;
		this.words = words;
		this.texts = texts;
		this.access = currentAccess.get();
		this.here = ChosenDivision.of(this.access).orElse(null);
		this.filters = new LibraryFilters(this.access, categories.all(this.access), divisions, texts, this.here,
				this::show, this::replace);
		this.kinds = new KindTabs(texts);
		this.distance = new DistanceFilter((this.here != null) ? places.of(this.access, this.here).orElse(null) : null,
				(this.here != null) ? divisions.name(this.access, this.here) : "",
				nearby -> show(this.view.near(nearby)), this::refresh);
		this.saved = new SavedSearchBar(savedSearches, this.access);
		this.links = new CategoryLinks(new CategoryTree(categories.all(this.access)), texts);
		heading(getTranslation("library.title"), getTranslation("library.description"));
		addClassName("library");
		if (this.access.allows(Operation.EXCHANGE_LIBRARY)) {
			actions(new Anchor("exchange", getTranslation("exchange.title")));
		}
		Div results = new Div(this.filters, this.distance, this.saved, this.count, this.basis, this.found);
		results.addClassName("library-results");
		this.count.addClassNames("secondary", "library-count");
		Div master = new Div(this.links, results);
		master.addClassName("library-master");
		this.layout.setMaster(master);
		this.layout.setMasterSize("20rem");
		this.layout.setDetailSize("24rem");
		this.layout.setExpandMaster(true);
		this.layout.addDetailEscapePressListener(escape -> show(this.view.withoutOffering()));
		this.layout.addBackdropClickListener(click -> show(this.view.withoutOffering()));
		content(this.kinds, this.layout);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.view = LibraryView.of(event.getLocation().getQueryParameters());
		String category = this.view.category();
		if (category != null) {
			// Whoever comes by a kept address may name a category that is retired.
			this.view = this.view.inCategory(this.categories.lookedUnder(this.access, category));
		}
		refresh();
	}

	private void show(LibraryView next) {
		UI.getCurrent().navigate(LibraryScreen.class, next.parameters());
	}

	/** While one types no step is added to the browser's history. */
	private void replace(LibraryView next) {
		this.view = next;
		UI.getCurrent().getPage().getHistory().replaceState(null, "library" + next.query());
		refresh();
	}

	private void refresh() {
		this.found.removeAll();
		this.layout.setDetail(this.view.offering().map(this::detail).orElse(null));
		Near near = this.distance.near(this.view.nearby());
		OfferingPage page = this.search.search(this.access,
				this.view.asked().withPlace(this.view.everywhere() ? null : this.here).near(near), 0,
				this.view.shown(PAGE));
		this.filters.show(this.view, page.facets());
		this.links.show(this.view, page.facets());
		Map<String, Long> counts = this.counts.of(this.access, KindTabs.SERVICES, this.view.asked().text(), this.here);
		if (page.basis() != OfferingPage.Basis.NAMES_ONLY) {
			counts.put(KindTabs.SERVICES, page.total());
		}
		this.kinds.show(KindTabs.SERVICES, this.view.asked().text(), counts);
		this.distance.show(this.view.nearby());
		this.saved.show("library", this.view.withoutOffering().parameters(), this.view.asked().text());
		this.count.setText(getTranslation("library.found", this.texts.number(page.total())));
		this.basis.show(page.basis(), this.view.asked().text(), page.readAs());
		this.found.add(page.hits().isEmpty() ? nothing() : list(page, near));
		LiveRegion.announce(UI.getCurrent(), this.count.getText() + " " + this.basis.getText());
	}

	private Div list(OfferingPage page, @Nullable Near near) {
		Div list = new Mapped((near != null && this.view.nearby().map()) ? near.from() : null,
				page.hits().stream().map(hit -> hit.offering().coordinates()).toList(),
				number -> show(this.view.with(page.hits().get(number - 1).offering())),
				look -> new OfferingList(page.hits(), grades(page), this.view, this.words, this.access,
						(near != null) ? near.from() : null, look));
		list.add(new MoreLine(page.hits().size(), page.total(), this.view.pages(),
				() -> replace(this.view.withPages(this.view.pages() + 1))));
		return list;
	}

	/** The grades that hold today, by organisation. */
	private Map<String, String> grades(OfferingPage page) {
		Map<String, String> grades = new HashMap<>();
		this.organizations
			.find(this.access, page.hits().stream().map(hit -> hit.offering().organizationCode()).distinct().toList())
			.forEach(organization -> this.words.grade(organization)
				.ifPresent(grade -> grades.put(organization.code(), grade)));
		return grades;
	}

	private EmptyState nothing() {
		return new EmptyState(Glyph.SEARCH, getTranslation("library.nothing"), getTranslation("library.nothing.words"),
				new Button(getTranslation("library.reset"), Glyph.REMOVE.icon(),
						click -> show(LibraryView.EVERYTHING)));
	}

	private @Nullable OfferingDetail detail(UUID id) {
		return this.offerings.find(this.access, id)
			.map(offering -> new OfferingDetail(offering,
					this.organizations.find(this.access, offering.organizationCode()).orElse(null), this.words,
					this.access, () -> show(this.view.withoutOffering())))
			.orElse(null);
	}

}

package org.wushe.library.ui;

import java.util.Map;
import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.Near;
import org.wushe.library.Resource;
import org.wushe.library.PlaceCoordinates;
import org.wushe.library.ResourceKind;
import org.wushe.library.ResourcePage;
import org.wushe.library.ResourceQuery;
import org.wushe.library.ResourceSearch;
import org.wushe.library.Resources;
import org.wushe.library.SavedSearches;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
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
 * 资源库: facilities, talents, teams, funds and goods, a screen for each kind. What is
 * looked for stands in the address.
 */
@Route(value = "library/:kind", layout = MainLayout.class)
@StyleSheet("library.css")
@Requires(Operation.SEARCH_LIBRARY)
class ResourcesScreen extends Screen implements BeforeEnterObserver, AfterNavigationObserver {

	private static final int PAGE = 20;

	private final transient ResourceSearch search;

	private final transient KindCounts counts;

	private final transient Resources resources;

	private final transient Organizations organizations;

	private final transient ResourceWords words;

	private final transient ResourceParts parts;

	private final transient OfferingWords places;

	private final transient Texts texts;

	private final transient Access access;

	private final transient @Nullable DivisionCode here;

	private final KindTabs kinds;

	private final ResourceFilters filters;

	private final DistanceFilter distance;

	private final SavedSearchBar saved;

	private final Paragraph count = new Paragraph();

	private final BasisLine basis = new BasisLine();

	private final Div above = new Div();

	private final Div found = new Div();

	private final MasterDetailLayout layout = new MasterDetailLayout();

	private transient ResourceView view = ResourceView.of(ResourceKind.FACILITY);

	ResourcesScreen(ResourceSearch search, KindCounts counts, Resources resources, ServiceCategories categories,
			Organizations organizations, Divisions divisions, ResourceWords words, ResourceParts parts,
			OfferingWords places, Texts texts, CurrentAccess currentAccess, SavedSearches savedSearches,
			PlaceCoordinates coordinates) {
		this.search = search;
		this.counts = counts;
		this.resources = resources;
		this.organizations = organizations;
		this.words = words;
		this.parts = parts;
		this.places = places;
		this.texts = texts;
		this.access = currentAccess.get();
		this.here = ChosenDivision.of(this.access).orElse(null);
		this.kinds = new KindTabs(texts);
		this.filters = new ResourceFilters(this.access, new CategoryTree(categories.all(this.access)), divisions, texts,
				this.view, this::show, this::replace);
		this.distance = new DistanceFilter(
				(this.here != null) ? coordinates.of(this.access, this.here).orElse(null) : null,
				(this.here != null) ? divisions.name(this.access, this.here) : "",
				nearby -> show(this.view.near(nearby)), this::refresh);
		this.saved = new SavedSearchBar(savedSearches, this.access);
		addClassName("library");
		this.count.addClassNames("secondary", "library-count");
		Div results = new Div(this.above, this.filters, this.distance, this.saved, this.count, this.basis, this.found);
		results.addClassNames("library-results", "library-master-alone");
		this.layout.setMaster(results);
		this.layout.setMasterSize("20rem");
		this.layout.setDetailSize("26rem");
		this.layout.setExpandMaster(true);
		this.layout.addDetailEscapePressListener(escape -> show(this.view.opening(null)));
		this.layout.addBackdropClickListener(click -> show(this.view.opening(null)));
		if (this.access.allows(Operation.KEEP_RESOURCES)) {
			Anchor keep = new Anchor("library/entries", getTranslation("resources.entries"));
			keep.addClassName("button-link");
			actions(keep);
		}
		content(this.kinds, this.layout);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		ResourceKind kind = event.getRouteParameters()
			.get("kind")
			.flatMap(ResourceKind::ofWord)
			.orElseThrow(NotFoundException::new);
		this.view = ResourceView.of(kind, event.getLocation().getQueryParameters());
		heading(getTranslation("library.title"), getTranslation("resources.description." + kind));
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		refresh();
	}

	private void show(ResourceView next) {
		UI.getCurrent()
			.navigate(ResourcesScreen.class, new RouteParameters("kind", next.kind().word()), next.parameters());
	}

	/** While one types no step is added to the browser's history. */
	private void replace(ResourceView next) {
		this.view = next;
		UI.getCurrent().getPage().getHistory().replaceState(null, next.address());
		refresh();
	}

	private void refresh() {
		Near near = this.distance.near(this.view.nearby());
		ResourceQuery asked = this.view.from(this.here).near(near);
		ResourcePage page = this.search.search(this.access, asked, 0, this.view.shown(PAGE));
		this.filters.show(this.view, asked, page.facets());
		this.distance.show(this.view.nearby());
		this.saved.show(this.view.screen(), this.view.opening(null).parameters(), asked.text());
		Map<String, Long> counts = this.counts.of(this.access, this.view.kind().word(), asked.text(), this.here);
		counts.putAll(KindCounts.words(page.facets().kinds()));
		this.kinds.show(this.view.kind().word(), asked.text(), counts);
		this.count.setText(getTranslation("resources.found." + this.view.kind(), this.texts.number(page.total())));
		this.basis.show(page.basis(), asked.text(), page.readAs());
		this.found.removeAll();
		this.above.removeAll();
		this.above.add(this.parts.above(this.access, this.view.kind()));
		this.found.add(page.hits().isEmpty() ? nothing() : list(page, near));
		this.layout.setDetail(this.view.resource().map(this::detail).orElse(null));
		LiveRegion.announce(UI.getCurrent(), this.count.getText() + " " + this.basis.getText());
	}

	private Div list(ResourcePage page, @Nullable Near near) {
		Div list = new Mapped((near != null && this.view.nearby().map()) ? near.from() : null,
				page.hits().stream().map(hit -> hit.resource().coordinates()).toList(),
				number -> show(this.view.opening(page.hits().get(number - 1).resource().id())),
				look -> new ResourceList(page.hits(), this.view, this.words, this.places, this.access,
						(near != null) ? near.from() : null, look));
		list.add(new MoreLine(page.hits().size(), page.total(), this.view.pages(),
				() -> replace(this.view.withPages(this.view.pages() + 1))));
		return list;
	}

	private EmptyState nothing() {
		return new EmptyState(KindTabs.glyph(this.view.kind()), getTranslation("resources.nothing." + this.view.kind()),
				getTranslation("resources.nothing.words"), new Button(getTranslation("library.reset"),
						Glyph.REMOVE.icon(), click -> show(ResourceView.of(this.view.kind()).in(null))));
	}

	private @Nullable ResourceDetail detail(UUID id) {
		return this.resources.find(this.access, id)
			.filter(resource -> resource.kind() == this.view.kind())
			.map(resource -> new ResourceDetail(resource, organization(resource), this.words, this.places, this.access,
					() -> show(this.view.opening(null)), this.parts.of(this.access, resource)))
			.orElse(null);
	}

	private @Nullable Organization organization(Resource resource) {
		String code = resource.organizationCode();
		return (code != null) ? this.organizations.find(this.access, code).orElse(null) : null;
	}

}

package org.wushe.library.ui;

import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.Near;
import org.wushe.library.OfferingPage;
import org.wushe.library.OrganizationHits;
import org.wushe.library.OrganizationQuery;
import org.wushe.library.OrganizationSearch;
import org.wushe.library.PlaceCoordinates;
import org.wushe.library.SavedSearches;
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
 * 资源库·组织: those of the five societies that offer something. What is looked for stands in
 * the address.
 */
@Route(value = ProviderView.SCREEN, layout = MainLayout.class)
@StyleSheet("library.css")
@Requires(Operation.SEARCH_LIBRARY)
class ProvidersScreen extends Screen implements AfterNavigationObserver {

	private static final int PAGE = 20;

	private final transient OrganizationSearch search;

	private final transient KindCounts counts;

	private final transient Organizations organizations;

	private final transient OfferingWords words;

	private final transient Texts texts;

	private final transient Access access;

	private final transient @Nullable DivisionCode here;

	private final KindTabs kinds;

	private final ProviderFilters filters;

	private final DistanceFilter distance;

	private final SavedSearchBar saved;

	private final Paragraph count = new Paragraph();

	private final BasisLine basis = new BasisLine();

	private final Div found = new Div();

	private final MasterDetailLayout layout = new MasterDetailLayout();

	private transient ProviderView view = ProviderView.EVERYTHING;

	ProvidersScreen(OrganizationSearch search, KindCounts counts, Organizations organizations, Divisions divisions,
			OfferingWords words, Texts texts, CurrentAccess currentAccess, SavedSearches savedSearches,
			PlaceCoordinates coordinates) {
		this.search = search;
		this.counts = counts;
		this.organizations = organizations;
		this.words = words;
		this.texts = texts;
		this.access = currentAccess.get();
		this.here = ChosenDivision.of(this.access).orElse(null);
		this.kinds = new KindTabs(texts);
		this.filters = new ProviderFilters(this.access, divisions, texts, this::show, this::replace);
		this.distance = new DistanceFilter(
				(this.here != null) ? coordinates.of(this.access, this.here).orElse(null) : null,
				(this.here != null) ? divisions.name(this.access, this.here) : "",
				nearby -> show(this.view.near(nearby)), this::refresh);
		this.saved = new SavedSearchBar(savedSearches, this.access);
		heading(getTranslation("library.title"), getTranslation("providers.description"));
		addClassName("library");
		this.count.addClassNames("secondary", "library-count");
		Div results = new Div(this.filters, this.distance, this.saved, this.count, this.basis, this.found);
		results.addClassNames("library-results", "library-master-alone");
		this.layout.setMaster(results);
		this.layout.setMasterSize("20rem");
		this.layout.setDetailSize("26rem");
		this.layout.setExpandMaster(true);
		this.layout.addDetailEscapePressListener(escape -> show(this.view.opening(null)));
		this.layout.addBackdropClickListener(click -> show(this.view.opening(null)));
		content(this.kinds, this.layout);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.view = ProviderView.of(event.getLocation().getQueryParameters());
		refresh();
	}

	private void show(ProviderView next) {
		UI.getCurrent().navigate(ProvidersScreen.class, next.parameters());
	}

	/** While one types no step is added to the browser's history. */
	private void replace(ProviderView next) {
		this.view = next;
		UI.getCurrent().getPage().getHistory().replaceState(null, next.address());
		refresh();
	}

	private void refresh() {
		Near near = this.distance.near(this.view.nearby());
		OrganizationQuery asked = this.view.from(this.here).near(near);
		OrganizationHits page = this.search.search(this.access, asked, 0, this.view.shown(PAGE));
		this.filters.show(this.view, asked, page.facets());
		this.distance.show(this.view.nearby());
		this.saved.show(ProviderView.SCREEN, this.view.opening(null).parameters(), asked.text());
		Map<String, Long> figures = this.counts.of(this.access, KindTabs.ORGANIZATIONS, asked.text(), this.here);
		if (page.basis() != OfferingPage.Basis.NAMES_ONLY) {
			figures.put(KindTabs.ORGANIZATIONS, page.total());
		}
		this.kinds.show(KindTabs.ORGANIZATIONS, asked.text(), figures);
		this.count.setText(getTranslation("providers.found", this.texts.number(page.total())));
		this.basis.show(page.basis(), asked.text(), page.readAs());
		this.found.removeAll();
		this.found.add(page.hits().isEmpty() ? nothing() : list(page, near));
		this.layout.setDetail(detail());
		LiveRegion.announce(UI.getCurrent(), this.count.getText() + " " + this.basis.getText());
	}

	private Div list(OrganizationHits page, @Nullable Near near) {
		Div list = new Mapped((near != null && this.view.nearby().map()) ? near.from() : null,
				page.hits().stream().map(hit -> hit.organization().coordinates()).toList(),
				number -> show(this.view.opening(page.hits().get(number - 1).organization().code())),
				look -> new ProviderList(page.hits(), this.view, this.words, this.access,
						(near != null) ? near.from() : null, look));
		list.add(new MoreLine(page.hits().size(), page.total(), this.view.pages(),
				() -> replace(this.view.withPages(this.view.pages() + 1))));
		return list;
	}

	private EmptyState nothing() {
		return new EmptyState(Glyph.ORGANIZATION, getTranslation("providers.nothing"),
				getTranslation("resources.nothing.words"), new Button(getTranslation("library.reset"),
						Glyph.REMOVE.icon(), click -> show(ProviderView.EVERYTHING.in(null))));
	}

	private @Nullable ProviderDetail detail() {
		String code = this.view.code();
		return (code == null) ? null
				: this.organizations.find(this.access, code)
					.map(organization -> new ProviderDetail(organization, this.words, this.access,
							() -> show(this.view.opening(null))))
					.orElse(null);
	}

}

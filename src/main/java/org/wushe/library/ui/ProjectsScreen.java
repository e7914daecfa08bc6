package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.EntryChange;
import org.wushe.library.OfferingHit.Fragment;
import org.wushe.library.Project;
import org.wushe.library.ProjectChanges;
import org.wushe.library.ProjectHits;
import org.wushe.library.ProjectSearch;
import org.wushe.library.SavedSearches;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Divisions;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Places;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;

/**
 * 项目库: the programmes that are designed, reviewed and published: the newest change first,
 * or what fits the words best. What is looked for stands in the address.
 */
@Route(value = "projects", layout = MainLayout.class)
@Menu(title = "library.projects", icon = "wushe:projects", order = 55)
@Requires(Operation.KEEP_PROJECT)
@StyleSheet("library.css")
@StyleSheet("projects.css")
public class ProjectsScreen extends Screen implements AfterNavigationObserver {

	/** By words no more are found one after the other. */
	private static final int MOST = 10_000;

	private final transient ProjectSearch search;

	private final transient ProjectChanges changes;

	private final transient ProjectWords words;

	private final transient Places places;

	private final transient ServiceCategories categories;

	private final transient Access access;

	private final transient @Nullable DivisionCode here;

	private final ProjectFilters filters;

	private final SavedSearchBar saved;

	private final Paragraph count = new Paragraph();

	private final BasisLine basis = new BasisLine();

	private final Listing<Line> listing;

	private final EmptyState nothing;

	private transient ProjectView view = ProjectView.EVERYTHING;

	ProjectsScreen(ProjectSearch search, ProjectChanges changes, ProjectWords words, ServiceCategories categories,
			Divisions divisions, Places places, SavedSearches savedSearches, List<ProjectsLink> links,
			CurrentAccess currentAccess) {
		this.search = search;
		this.changes = changes;
		this.words = words;
		this.places = places;
		this.categories = categories;
		this.access = currentAccess.get();
		this.here = ChosenDivision.of(this.access).orElse(null);
		this.filters = new ProjectFilters(this.access, categories.all(this.access), divisions, words.texts(),
				this.here != null, this::show, this::replace);
		this.saved = new SavedSearchBar(savedSearches, this.access);
		heading(getTranslation("library.projects"), getTranslation("library.projects.description"));
		this.listing = new Listing<>(getTranslation("library.projects"), card());
		columns();
		this.listing.opens(hit -> UI.getCurrent().navigate(path(hit.project())));
		this.listing.fetch(query -> lines(found(query.getOffset(), query.getLimit())),
				query -> (int) Math.min(found(0, 0).total(), MOST));
		this.nothing = new EmptyState(Glyph.PROJECTS, getTranslation("library.projects.nothing"),
				getTranslation("library.projects.nothing.words"));
		this.count.addClassName("secondary");
		actions(actions(links));
		content(this.filters, this.saved, this.count, this.basis, this.nothing, this.listing);
	}

	private Component[] actions(List<ProjectsLink> links) {
		List<Component> actions = new ArrayList<>();
		links.forEach(link -> link.render(this.access).ifPresent(actions::add));
		Button add = new Button(getTranslation("library.project.new"), Glyph.ADD.icon(),
				click -> UI.getCurrent().navigate("projects/new"));
		add.addThemeVariants(ButtonVariant.PRIMARY);
		actions.add(add);
		return actions.toArray(Component[]::new);
	}

	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		this.view = ProjectView.of(event.getLocation().getQueryParameters());
		String category = this.view.asked().category();
		if (category != null) {
			// Whoever comes by a kept address may name a category that is retired.
			this.view = this.view
				.asking(this.view.asked().withCategory(this.categories.lookedUnder(this.access, category)));
		}
		refresh();
	}

	private void show(ProjectView next) {
		UI.getCurrent().navigate(ProjectsScreen.class, next.parameters());
	}

	/** While one types no step is added to the browser's history. */
	private void replace(ProjectView next) {
		this.view = next;
		UI.getCurrent().getPage().getHistory().replaceState(null, next.address());
		refresh();
	}

	private ProjectHits found(int offset, int limit) {
		return this.search.search(this.access, this.view.from(this.here), offset, limit);
	}

	/**
	 * A row.
	 *
	 * @param change what is proposed for it, to those who may know
	 */
	private record Line(ProjectHits.Hit hit, Optional<EntryChange<String>> change) {

		Project project() {
			return this.hit.project();
		}

		List<Fragment> title() {
			return this.hit.title();
		}

	}

	/** How far it is, and what is proposed for it. */
	private List<StateBadge.Look> looks(Line line) {
		return Stream
			.concat(Stream.of(this.words.look(line.project().status())), line.change().map(ChangePanel::look).stream())
			.toList();
	}

	private Stream<Line> lines(ProjectHits found) {
		Map<UUID, EntryChange<String>> changed = this.changes.of(this.access,
				found.hits().stream().map(ProjectHits.Hit::project).toList());
		return found.hits().stream().map(hit -> new Line(hit, Optional.ofNullable(changed.get(hit.project().id()))));
	}

	private void refresh() {
		ProjectHits found = found(0, 0);
		String total = this.words.texts().number(found.total());
		this.filters.show(this.view, found.facets());
		this.saved.show("projects", this.view.parameters(), this.view.asked().text());
		this.count
			.setText((this.view.everywhere() || this.here == null) ? getTranslation("library.projects.found", total)
					: getTranslation("library.projects.found-in", total, this.places.division(this.access, this.here)));
		this.basis.show(found.basis(), this.view.asked().text(), found.readAs());
		this.nothing.setVisible(found.total() == 0);
		this.listing.setVisible(found.total() > 0);
		this.listing.refresh();
		LiveRegion.announce(UI.getCurrent(), this.count.getText() + " " + this.basis.getText());
	}

	private void columns() {
		this.listing
			.column(getTranslation("library.project.title"),
					LitRenderer.<Line>of("""
							<a class="row-link" href="${item.path}">${item.title.map(part =>
							  part.found ? html`<mark>${part.text}</mark>` : part.text)}</a>""")
						.withProperty("path", hit -> path(hit.project()))
						.withProperty("title", Line::title))
			.setFlexGrow(3)
			.setWidth("14rem");
		this.listing.column(getTranslation("library.project.status"), StateBadge.columns(this::looks))
			.setAutoWidth(true)
			.setFlexGrow(0);
		this.listing
			.column(getTranslation("library.category"),
					new TextRenderer<>(hit -> this.words.category(this.access, hit.project().plan())))
			.setFlexGrow(2);
		this.listing
			.column(getTranslation("library.project.area"),
					new TextRenderer<>(hit -> this.words.area(this.access, hit.project().plan())))
			.setFlexGrow(1);
		this.listing
			.column(getTranslation("library.project.keeper"),
					new TextRenderer<>(hit -> this.words.keeper(this.access, hit.project().plan())))
			.setFlexGrow(1);
		this.listing
			.column(getTranslation("library.project.cost"),
					new TextRenderer<>(hit -> this.words.cost(hit.project().plan().costCents())))
			.setAutoWidth(true)
			.setFlexGrow(0)
			.setTextAlign(ColumnTextAlign.END);
		this.listing
			.column(getTranslation("library.project.updated"),
					new TextRenderer<>(hit -> this.words.texts().ago(hit.project().updatedAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
	}

	private LitRenderer<Line> card() {
		return LitRenderer.<Line>of("""
				<div class="row-card">
				  <a class="row-link" href="${item.path}">${item.title.map(part =>
				    part.found ? html`<mark>${part.text}</mark>` : part.text)}</a>
				  %s
				  <div class="secondary">${item.about}</div>
				</div>""".formatted(StateBadge.BADGES))
			.withProperty("path", hit -> path(hit.project()))
			.withProperty("title", Line::title)
			.withProperty("badges", hit -> StateBadge.badges(looks(hit)))
			.withProperty("about",
					hit -> String.join(" · ", this.words.category(this.access, hit.project().plan()),
							this.words.area(this.access, hit.project().plan()),
							this.words.texts().ago(hit.project().updatedAt())));
	}

	static String path(Project project) {
		return "projects/" + project.id();
	}

}

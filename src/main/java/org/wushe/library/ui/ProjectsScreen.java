package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.Operation;
import org.wushe.library.EntryStatus;
import org.wushe.library.Project;
import org.wushe.library.ProjectFilter;
import org.wushe.library.Projects;
import org.wushe.library.ServiceCategories;
import org.wushe.library.ServiceCategory;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Filters;
import org.wushe.ui.Glyph;
import org.wushe.ui.Listing;
import org.wushe.ui.LiveRegion;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Places;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;

/**
 * 项目库: the programmes that are designed, reviewed and published, the newest change first.
 */
@Route(value = "projects", layout = MainLayout.class)
@Menu(title = "library.projects", icon = "wushe:projects", order = 55)
@Requires(Operation.KEEP_PROJECT)
@StyleSheet("projects.css")
public class ProjectsScreen extends Screen {

	private final transient Projects projects;

	private final transient ProjectWords words;

	private final transient Places places;

	private final transient Access access;

	private final TextField text = new TextField();

	private final CategoryPicker category;

	private final Select<EntryStatus> status = new Select<>();

	private final Checkbox everywhere = new Checkbox();

	private final Paragraph count = new Paragraph();

	private final Listing<Project> listing;

	private final EmptyState nothing;

	ProjectsScreen(Projects projects, ProjectWords words, ServiceCategories categories, Places places,
			List<ProjectsLink> links, CurrentAccess currentAccess) {
		this.projects = projects;
		this.words = words;
		this.places = places;
		this.access = currentAccess.get();
		this.category = new CategoryPicker(categories.all(this.access));
		heading(getTranslation("library.projects"), getTranslation("library.projects.description"));
		this.listing = new Listing<>(getTranslation("library.projects"), card());
		columns();
		this.listing.opens(project -> UI.getCurrent().navigate(path(project)));
		this.listing.fetch(query -> projects.list(this.access, filter(), query.getOffset(), query.getLimit()).stream(),
				query -> projects.count(this.access, filter()));
		this.nothing = new EmptyState(Glyph.PROJECTS, getTranslation("library.projects.nothing"),
				getTranslation("library.projects.nothing.words"));
		this.count.addClassName("secondary");
		actions(actions(links));
		content(filters(), this.count, this.nothing, this.listing);
		refresh();
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

	private Filters filters() {
		this.text.setLabel(getTranslation("library.projects.text"));
		this.text.setPrefixComponent(Glyph.SEARCH.icon());
		this.text.setClearButtonVisible(true);
		this.text.setValueChangeMode(ValueChangeMode.LAZY);
		this.text.addValueChangeListener(change -> refresh());
		this.category.setLabel(getTranslation("library.category"));
		this.category.setPlaceholder(getTranslation("library.category.all"));
		this.category.addValueChangeListener(change -> refresh());
		this.status.setLabel(getTranslation("library.project.status"));
		this.status.setItems(EntryStatus.values());
		this.status.setEmptySelectionAllowed(true);
		this.status.setEmptySelectionCaption(getTranslation("library.project.status.any"));
		this.status.setPlaceholder(getTranslation("library.project.status.any"));
		this.status.setItemLabelGenerator(known -> (known != null) ? getTranslation("library.project.status." + known)
				: getTranslation("library.project.status.any"));
		this.status.addValueChangeListener(change -> refresh());
		this.everywhere.setLabel(getTranslation("library.projects.everywhere"));
		this.everywhere.setVisible(here().isPresent());
		this.everywhere.addValueChangeListener(change -> refresh());
		return new Filters(this.text, this.category, this.status, this.everywhere);
	}

	private Optional<DivisionCode> here() {
		return ChosenDivision.of(this.access);
	}

	private ProjectFilter filter() {
		ServiceCategory chosen = this.category.getValue();
		return new ProjectFilter(this.text.getValue(), (chosen != null) ? chosen.code() : null, this.status.getValue(),
				this.everywhere.getValue() ? null : here().orElse(null));
	}

	private void refresh() {
		int found = this.projects.count(this.access, filter());
		String where = (this.everywhere.getValue() || here().isEmpty()) ? ""
				: this.places.division(this.access, here().get());
		this.count.setText(where.isEmpty() ? getTranslation("library.projects.found", found)
				: getTranslation("library.projects.found-in", found, where));
		this.nothing.setVisible(found == 0);
		this.listing.setVisible(found > 0);
		this.listing.refresh();
		if (UI.getCurrent() != null) {
			LiveRegion.announce(UI.getCurrent(), this.count.getText());
		}
	}

	private void columns() {
		this.listing
			.column(getTranslation("library.project.title"),
					LitRenderer.<Project>of("""
							<a class="row-link" href="${item.path}">${item.title}</a>""")
						.withProperty("path", ProjectsScreen::path)
						.withProperty("title", project -> project.plan().title()))
			.setFlexGrow(3)
			.setWidth("14rem");
		this.listing
			.column(getTranslation("library.project.status"),
					StateBadge.column(project -> this.words.look(project.status())))
			.setAutoWidth(true)
			.setFlexGrow(0);
		this.listing
			.column(getTranslation("library.category"),
					new TextRenderer<>(project -> this.words.category(this.access, project.plan())))
			.setFlexGrow(2);
		this.listing
			.column(getTranslation("library.project.area"),
					new TextRenderer<>(project -> this.words.area(this.access, project.plan())))
			.setFlexGrow(1);
		this.listing
			.column(getTranslation("library.project.keeper"),
					new TextRenderer<>(project -> this.words.keeper(this.access, project.plan())))
			.setFlexGrow(1);
		this.listing
			.column(getTranslation("library.project.cost"),
					new TextRenderer<>(project -> this.words.cost(project.plan().costCents())))
			.setAutoWidth(true)
			.setFlexGrow(0)
			.setTextAlign(ColumnTextAlign.END);
		this.listing
			.column(getTranslation("library.project.updated"),
					new TextRenderer<>(project -> this.words.texts().ago(project.updatedAt())))
			.setAutoWidth(true)
			.setFlexGrow(0);
	}

	private LitRenderer<Project> card() {
		return LitRenderer.<Project>of("""
				<div class="row-card">
				  <a class="row-link" href="${item.path}">${item.title}</a>
				  <div class="row-badges"><span class="state-badge ${item.tone}"><vaadin-icon icon="${item.icon}"
				    aria-hidden="true"></vaadin-icon><span>${item.state}</span></span></div>
				  <div class="secondary">${item.about}</div>
				</div>""")
			.withProperty("path", ProjectsScreen::path)
			.withProperty("title", project -> project.plan().title())
			.withProperty("tone", project -> this.words.look(project.status()).tone().className())
			.withProperty("icon", project -> this.words.look(project.status()).icon().code())
			.withProperty("state", project -> this.words.look(project.status()).text())
			.withProperty("about", project -> String.join(" · ", this.words.category(this.access, project.plan()),
					this.words.area(this.access, project.plan()), this.words.texts().ago(project.updatedAt())));
	}

	static String path(Project project) {
		return "projects/" + project.id();
	}

}

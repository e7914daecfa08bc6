package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DivisionCode;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.EntryChange;
import org.wushe.library.EntryStatus;
import org.wushe.library.EntryStep;
import org.wushe.library.Project;
import org.wushe.library.ProjectChanges;
import org.wushe.library.ProjectPlan;
import org.wushe.library.Projects;
import org.wushe.library.ServiceCategories;
import org.wushe.parties.Division;
import org.wushe.parties.Divisions;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Glyph;
import org.wushe.ui.LeaveGuard;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.Toast;

/** 编辑项目: a new project, or a draft that is written anew. */
@Route(value = "projects/new", layout = MainLayout.class)
@RouteAlias(value = "projects/:projectId/edit", layout = MainLayout.class)
@Requires(Operation.KEEP_PROJECT)
@StyleSheet("projects.css")
class ProjectEditor extends Screen implements BeforeEnterObserver, BeforeLeaveObserver {

	private final transient Projects projects;

	private final transient ProjectChanges changes;

	private final transient ServiceCategories categories;

	private final transient Divisions divisions;

	private final transient Organizations organizations;

	private final transient Access access;

	private transient @Nullable Project known;

	private UUID id = UUID.randomUUID();

	private final transient LeaveGuard guard = new LeaveGuard();

	private ProjectForm form;

	ProjectEditor(Projects projects, ProjectChanges changes, ServiceCategories categories, Divisions divisions,
			Organizations organizations, CurrentAccess currentAccess) {
		this.projects = projects;
		this.changes = changes;
		this.categories = categories;
		this.divisions = divisions;
		this.organizations = organizations;
		this.access = currentAccess.get();
		this.form = new ProjectForm(List.of(), List.of(), List.of(), true, () -> {
		});
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		boolean fresh = event.getRouteParameters().get("projectId").isEmpty();
		if (!fresh) {
			this.id = ProjectPage.id(event);
		}
		this.known = fresh ? null : this.projects.get(this.access, this.id);
		if (this.known != null && !this.projects.mayEdit(this.access, this.known)) {
			event.forwardTo("projects/" + this.id);
			return;
		}
		heading((this.known != null) ? this.known.plan().title() : getTranslation("library.project.new"),
				getTranslation(isPublic() ? "entries.change.project" : "library.project.edit.description"));
		trail(new Step(getTranslation("library.projects"), ProjectsScreen.class));
		this.form = form(Optional.ofNullable(this.known).map(this::written));
		this.guard.lower();
		content(this.form, buttons());
		event.getLocation()
			.getQueryParameters()
			.getSingleParameter("missing")
			.filter(this.form::has)
			.ifPresent(field -> this.form.refuse(field, getTranslation("library.project.fill-in")));
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		this.guard.ask(event);
	}

	private boolean isPublic() {
		return this.known != null && this.known.status().isPublic();
	}

	/** What was last written about it. */
	private ProjectPlan written(Project project) {
		return this.changes.find(this.access, project).map(EntryChange::content).orElse(project.plan());
	}

	private ProjectForm form(Optional<ProjectPlan> plan) {
		ProjectPlan shown = plan.orElseGet(this::blank);
		ProjectForm made = new ProjectForm(this.categories.all(this.access), choices(shown), keepers(shown),
				this.access.division() != null, this.guard::raise);
		made.show(shown, (this.known != null) ? this.known.plan().categoryCode() : null);
		return ComponentTexts.speak(made);
	}

	private ProjectPlan blank() {
		DivisionCode place = ChosenDivision.of(this.access)
			.or(() -> organization().map(Organization::division))
			.orElseGet(() -> new DivisionCode("00"));
		return new ProjectPlan("", "", place, this.access.organizationCode(), List.of(place), Set.of(), "", "", "",
				null, null, null);
	}

	private Optional<Organization> organization() {
		return Optional.ofNullable(this.access.organizationCode())
			.flatMap(code -> this.organizations.find(this.access, code));
	}

	/**
	 * Within the own division, or of an organisation within its county: from there down
	 * to communities.
	 */
	private List<Division> choices(ProjectPlan shown) {
		DivisionCode own = this.access.division();
		DivisionCode top = (own != null) ? own : shown.division().at(DivisionCode.Level.COUNTY);
		List<Division> choices = new ArrayList<>();
		for (DivisionCode.Level level : List.of(DivisionCode.Level.COUNTY, DivisionCode.Level.STREET,
				DivisionCode.Level.COMMUNITY)) {
			choices.addAll(this.divisions.within(this.access, top, level));
		}
		shown.area()
			.stream()
			.filter(area -> choices.stream().noneMatch(choice -> choice.code().equals(area)))
			.forEach(area -> this.divisions.find(this.access, area).ifPresent(choices::add));
		choices.sort(Comparator.comparing(Division::code));
		return choices;
	}

	private List<Organization> keepers(ProjectPlan shown) {
		return (this.access.division() == null) ? organization().stream().toList()
				: this.organizations.within(this.access, shown.division().at(DivisionCode.Level.COUNTY));
	}

	private Div buttons() {
		Button keep = new Button(getTranslation("library.project.save"), click -> keep(false));
		keep.setVisible(!isPublic());
		Button submit = new Button(
				getTranslation(isPublic() ? "entries.change.propose" : "library.project.save-and-submit"),
				Glyph.SEND.icon(), click -> keep(true));
		submit.addThemeVariants(ButtonVariant.PRIMARY);
		Button cancel = new Button(getTranslation("ui.cancel"),
				click -> UI.getCurrent().navigate((this.known != null) ? "projects/" + this.id : "projects"));
		cancel.addThemeVariants(ButtonVariant.TERTIARY);
		Div buttons = new Div(cancel, keep, submit);
		buttons.addClassName("project-buttons");
		return buttons;
	}

	/** What was typed stays where it is until it is kept. */
	private void keep(boolean submit) {
		try {
			Project before = this.known;
			Project kept = (before == null) ? this.projects.draft(this.access, this.id, this.form.plan(), List.of())
					: this.projects.save(this.access, this.id, before.version(), this.form.plan());
			this.known = kept;
			boolean proposed = kept.status().isPublic();
			if (submit && !proposed) {
				kept = this.projects.take(this.access, this.id, kept.version(), EntryStep.SUBMIT, null);
			}
			this.guard.lower();
			String done = (kept.status() == EntryStatus.SUBMITTED) ? "library.project.step.SUBMIT.done"
					: "library.project.saved";
			Toast.done(getTranslation(proposed ? "entries.change.proposed" : done));
			UI.getCurrent().navigate("projects/" + this.id);
		}
		catch (DomainRefusal refusal) {
			String why = getTranslation(refusal.messageKey(), refusal.args().toArray());
			if (this.form.has(refusal.field())) {
				this.form.refuse(Objects.requireNonNull(refusal.field()), why);
			}
			Toast.refused(why);
		}
	}

}

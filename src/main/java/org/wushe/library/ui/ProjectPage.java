package org.wushe.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.library.EntryChange;
import org.wushe.library.EntryNews;
import org.wushe.library.EntryStep;
import org.wushe.library.Project;
import org.wushe.library.ProjectChanges;
import org.wushe.library.ProjectPlan;
import org.wushe.library.Projects;
import org.wushe.ui.Confirm;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.ReasonDialog;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Toast;

/** One project: what it is to be, what it answers, how it went, and its next step. */
@Route(value = "projects/:projectId", layout = MainLayout.class)
@Requires(Operation.KEEP_PROJECT)
@StyleSheet("projects.css")
@StyleSheet("library.css")
@StyleSheet("keeping.css")
class ProjectPage extends Screen implements BeforeEnterObserver {

	private final transient Projects projects;

	private final transient ProjectChanges changes;

	private final transient EntryNews news;

	private final transient ProjectWords words;

	private final transient EntryWords entryWords;

	private final transient Access access;

	ProjectPage(Projects projects, ProjectChanges changes, EntryNews news, ProjectWords words, EntryWords entryWords,
			CurrentAccess currentAccess) {
		this.news = news;
		this.projects = projects;
		this.changes = changes;
		this.words = words;
		this.entryWords = entryWords;
		this.access = currentAccess.get();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		Project project = this.projects.get(this.access, id(event));
		this.news.seen(this.access, project.id());
		show(project);
	}

	static UUID id(BeforeEnterEvent event) {
		try {
			return event.getRouteParameters()
				.get("projectId")
				.map(UUID::fromString)
				.orElseThrow(NotFoundException::new);
		}
		catch (IllegalArgumentException mistyped) {
			throw new NotFoundException();
		}
	}

	private void show(Project project) {
		heading(project.plan().title(), null);
		besideTitle(new StateBadge(this.words.look(project.status())));
		trail(new Step(getTranslation("library.projects"), ProjectsScreen.class));
		actions(actions(project));
		ProjectRecordsView records = new ProjectRecordsView(this.projects, this.words, this.entryWords, this.access,
				() -> show(this.projects.get(this.access, project.id())));
		Div side = new Div(records.evidence(project), records.runs(project), records.history(project));
		side.addClassName("project-side");
		Div columns = new Div(new Panel(getTranslation("library.project.plan"), plan(project.plan())), side);
		columns.addClassName("project-columns");
		Optional<ChangePanel> change = this.changes.find(this.access, project).map(known -> change(project, known));
		Paragraph next = new Paragraph(getTranslation("library.project.next." + project.status()));
		next.addClassName("secondary");
		content(Stream.concat(Stream.of(next), Stream.concat(change.stream(), Stream.of(columns)))
			.toArray(Component[]::new));
	}

	private ChangePanel change(Project project, EntryChange<ProjectPlan> change) {
		return new ChangePanel(project.plan().title(), change, this.words.lines(this.access, project.plan()),
				this.words.lines(this.access, change.content()), this.projects.keeps(this.access, project),
				this.projects.reviews(this.access, project),
				new ProjectDecisions(this.changes, this.access, project, this::show), this.words.texts());
	}

	private Facts plan(ProjectPlan plan) {
		return new Facts().with(getTranslation("library.category"), this.words.category(this.access, plan))
			.with(getTranslation("library.project.groups"), this.words.groups(plan.groups()))
			.with(getTranslation("library.project.target"), prose(plan.target()))
			.with(getTranslation("library.project.area"), this.words.area(this.access, plan))
			.with(getTranslation("library.project.content"), prose(plan.content()))
			.with(getTranslation("library.project.standard"), prose(plan.standard()))
			.with(getTranslation("library.project.cost"), this.words.cost(plan.costCents()))
			.with(getTranslation("library.project.duration"), this.words.months(plan.months()))
			.with(getTranslation("library.project.expected"), this.words.people(plan.people()))
			.with(getTranslation("library.project.keeper"), this.words.keeper(this.access, plan));
	}

	private Paragraph prose(String text) {
		Paragraph prose = new Paragraph(text.isBlank() ? getTranslation("library.project.open") : text);
		prose.addClassName("prose");
		return prose;
	}

	private Component[] actions(Project project) {
		List<Component> actions = new ArrayList<>();
		if (this.projects.mayEdit(this.access, project)) {
			actions.add(new Button(getTranslation("library.project.edit"), Glyph.EDIT.icon(),
					click -> UI.getCurrent().navigate("projects/" + project.id() + "/edit")));
		}
		boolean first = true;
		for (EntryStep step : this.projects.steps(this.access, project)) {
			Button button = new Button(getTranslation("library.project.step." + step), click -> ask(project, step));
			boolean onward = !Projects.asksWhy(step) && step != EntryStep.REOPEN;
			if (onward && first) {
				button.addThemeVariants(ButtonVariant.PRIMARY);
				first = false;
			}
			actions.add(button);
		}
		return actions.toArray(Component[]::new);
	}

	private void ask(Project project, EntryStep step) {
		String action = getTranslation("library.project.step." + step);
		String consequence = getTranslation("library.project.step." + step + ".words");
		if (Projects.asksWhy(step)) {
			new ReasonDialog(action, consequence, getTranslation("library.project.why"), action,
					reason -> take(project, step, reason))
				.open();
		}
		else {
			Confirm.ask(action, consequence, action, () -> {
				try {
					take(project, step, null);
				}
				catch (DomainRefusal refusal) {
					refuse(project, refusal);
				}
			});
		}
	}

	/** What is missing is filled in at once; what others changed is shown. */
	private void refuse(Project project, DomainRefusal refusal) {
		String why = getTranslation(refusal.messageKey(), refusal.args().toArray());
		if (refusal.field() != null) {
			UI.getCurrent().navigate("projects/" + project.id() + "/edit?missing=" + refusal.field());
		}
		else {
			show(this.projects.get(this.access, project.id()));
		}
		Toast.refused(why);
	}

	private void take(Project project, EntryStep step, @Nullable String reason) {
		Project after = this.projects.take(this.access, project.id(), project.version(), step, reason);
		Toast.done(getTranslation("library.project.step." + step + ".done"));
		show(after);
	}

}

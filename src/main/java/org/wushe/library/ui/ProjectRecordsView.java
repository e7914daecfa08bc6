package org.wushe.library.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.EntryRevision;
import org.wushe.library.Project;
import org.wushe.library.ProjectEvidence;
import org.wushe.library.ProjectRun;
import org.wushe.library.Projects;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;

/** What is on record of a project: its evidence, its runs, its history. */
final class ProjectRecordsView {

	private final Projects projects;

	private final ProjectWords words;

	private final EntryWords entryWords;

	private final Access access;

	private final Runnable changed;

	ProjectRecordsView(Projects projects, ProjectWords words, EntryWords entryWords, Access access, Runnable changed) {
		this.projects = projects;
		this.words = words;
		this.entryWords = entryWords;
		this.access = access;
		this.changed = changed;
	}

	Panel evidence(Project project) {
		List<ProjectEvidence> gaps = this.projects.evidence(this.access, project.id());
		Panel panel = new Panel(say("library.project.evidence"));
		panel.setVisible(!gaps.isEmpty());
		panel.content(gaps.stream().map(this::facts).toArray(Component[]::new));
		return panel;
	}

	private Div facts(ProjectEvidence gap) {
		Paragraph counted = new Paragraph(
				say("library.project.evidence.counted", this.words.texts().moment(gap.countedAt()), gap.countedBy()));
		counted.addClassName("secondary");
		return new Div(new Paragraph(this.words.subject(this.access, gap)),
				new Facts().with(say("library.project.evidence.period"), this.words.period(gap.from(), gap.to()))
					.with(say("library.project.evidence.unmet"), String.valueOf(gap.unmet()))
					.with(say("library.project.evidence.reasons"), this.words.reasons(gap.reasons()))
					.with(say("library.project.evidence.repeated"), String.valueOf(gap.repeated()))
					.with(say("library.project.evidence.missing"), this.words.missing(gap.missing())),
				counted);
	}

	Panel runs(Project project) {
		List<ProjectRun> runs = this.projects.runs(this.access, project.id());
		UnorderedList list = new UnorderedList();
		list.addClassName("project-lines");
		runs.forEach(run -> list.add(new ListItem(line(run))));
		Panel panel = new Panel(say("library.project.runs"),
				runs.isEmpty() ? new Paragraph(say("library.project.runs.none")) : list);
		if (this.projects.mayNoteRuns(this.access, project)) {
			Button add = new Button(say("library.project.run.add"), Glyph.ADD.icon(),
					click -> new RunDialog(this.projects, this.access, project.id(), this.changed).open());
			panel.beside(add);
		}
		return panel;
	}

	private Div line(ProjectRun run) {
		Span when = new Span(say("library.project.run.period", this.words.texts().day(run.began()),
				this.words.texts().day(run.ended())));
		String rated = (run.rating() == null) ? say("library.project.run.unrated")
				: say("library.project.run.rated", this.words.texts().number(run.rating(), 1));
		Span figures = new Span(
				String.join(" · ", this.words.people(run.people()), this.words.cost(run.costCents()), rated));
		Div line = new Div(div(when), div(figures));
		if (!run.remarks().isBlank()) {
			line.add(new Paragraph(run.remarks()));
		}
		line.add(secondary(say("library.project.run.noted", run.notedBy(), this.words.texts().moment(run.notedAt()))));
		return line;
	}

	Panel history(Project project) {
		List<EntryRevision> revisions = this.projects.history(this.access, project.id());
		Panel panel = new Panel(say("library.project.history"), new HistoryList(revisions,
				revision -> this.words.lines(this.access, revision), this.entryWords, this.words.texts()));
		panel.setVisible(!revisions.isEmpty());
		return panel;
	}

	private static Div div(Component content) {
		return new Div(content);
	}

	private static Div secondary(String text) {
		Div words = new Div(text);
		words.addClassName("secondary");
		return words;
	}

	private static String say(String key, @Nullable Object... params) {
		return I18NProvider.translate(key, params);
	}

}

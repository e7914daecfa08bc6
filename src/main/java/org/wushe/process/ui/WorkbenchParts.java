package org.wushe.process.ui;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Component;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseFilter;
import org.wushe.cases.Cases;
import org.wushe.cases.ui.CaseLooks;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;
import org.wushe.process.Incidents;
import org.wushe.process.TaskCounts;
import org.wushe.process.TaskFilter;
import org.wushe.process.TaskFilter.Tab;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.process.ui.InboxFilterChoices.Due;
import org.wushe.ui.ChosenDivision;
import org.wushe.ui.EmptyState;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/** The counts and lists of the workbench. */
@Component
class WorkbenchParts {

	private static final int TASKS = 8;

	private static final int CASES = 5;

	/** More than that are not counted one by one. */
	private static final int MOST_NEW = 100;

	private final UserTasks tasks;

	private final Cases cases;

	private final Incidents incidents;

	private final TaskWords words;

	private final CaseLooks looks;

	private final InboxFilterChoices choices;

	WorkbenchParts(UserTasks tasks, Cases cases, Incidents incidents, TaskWords words, CaseLooks looks,
			InboxFilterChoices choices) {
		this.tasks = tasks;
		this.cases = cases;
		this.incidents = incidents;
		this.words = words;
		this.looks = looks;
		this.choices = choices;
	}

	/** Overdue, due today, new. */
	List<Anchor> taskCounts(Access access) {
		TaskCounts counts = this.tasks.counts(access, ChosenDivision.of(access).orElse(null));
		int dueToday = this.tasks.count(access,
				here(access, Tab.ALL).withDueFrom(this.choices.now()).withDueBefore(this.choices.end(Due.TODAY)));
		long unclaimed = this.tasks.list(access, here(access, mine(access)), 0, MOST_NEW)
			.stream()
			.filter(task -> task.assigneeId() == null)
			.count();
		return List.of(
				count("overdue", counts.overdue(), "tasks?tab=overdue", (counts.overdue() > 0) ? Tone.BAD : Tone.QUIET,
						Glyph.OVERDUE),
				count("today-due", dueToday, "tasks?tab=all&due=today", (dueToday > 0) ? Tone.WAITING : Tone.QUIET,
						Glyph.CLOCK),
				count("new", unclaimed, "tasks?tab=" + mine(access), (unclaimed > 0) ? Tone.ACTIVE : Tone.QUIET,
						Glyph.TASKS));
	}

	/** Cases under way that wait for others. */
	Anchor waiting(Access access) {
		CaseFilter here = CaseFilter.ALL.withDivision(ChosenDivision.of(access).orElse(null));
		int waiting = this.cases.count(access, here.thatWaitForOthersThan(access));
		return count("waiting", waiting, "cases?show=waiting", Tone.QUIET, Glyph.WAITING);
	}

	Anchor incidents(Access access) {
		int open = this.incidents.countOpen(access);
		return count("incidents", open, "admin/incidents", (open > 0) ? Tone.BAD : Tone.QUIET, Glyph.INCIDENTS);
	}

	Panel tasks(Access access) {
		List<UserTask> mine = this.tasks.list(access, here(access, mine(access)), 0, TASKS);
		String name = this.words.say("process.workbench.tasks");
		if (mine.isEmpty()) {
			return new Panel(name, new EmptyState(Glyph.TASKS, this.words.say("process.workbench.no-tasks"),
					this.words.say("process.workbench.no-tasks.words")));
		}
		UnorderedList list = list();
		mine.forEach(task -> list.add(item(InboxScreen.path(task), this.words.name(task),
				String.join(" · ", String.valueOf(task.caseTitle()), this.words.division(access, task)),
				this.words.due(access, task), this.words.state(access, task))));
		return new Panel(name, list).beside(more("tasks", "process.workbench.all-tasks"));
	}

	Panel cases(Access access) {
		CaseFilter filter = CaseFilter.ALL.withDivision(ChosenDivision.of(access).orElse(null));
		List<CaseFile> latest = this.cases.list(access, filter, 0, CASES);
		String name = this.words.say("process.workbench.cases");
		if (latest.isEmpty()) {
			return new Panel(name,
					new EmptyState(Glyph.CASES, this.words.say("process.workbench.no-cases"),
							this.words.say((access.organizationCode() != null)
									? "process.workbench.no-cases.organization" : "process.workbench.no-cases.words")));
		}
		UnorderedList list = list();
		latest.forEach(file -> list.add(item("cases/" + file.id(), file.title(), file.number(), this.looks.state(file),
				this.looks.deadline(access, file))));
		return new Panel(name, list).beside(more("cases", "process.workbench.all-cases"));
	}

	/** For those who have neither tasks nor cases: the way to what they do have. */
	EmptyState nothing(Access access) {
		Anchor way = access.allows(Operation.READ_AUDIT) ? more("admin/audit", "process.workbench.audit")
				: access.has(Role.RESIDENT) ? more("progress", "process.workbench.progress")
						: more("library", "process.workbench.library");
		way.addClassName("button-link");
		return new EmptyState(Glyph.WORKBENCH, this.words.say("process.workbench.nothing"),
				this.words.say("process.workbench.nothing.words"), way);
	}

	/** Of the division that one looks at. */
	private static TaskFilter here(Access access, Tab tab) {
		return TaskFilter.of(tab).withDivision(ChosenDivision.of(access).orElse(null));
	}

	private static Tab mine(Access access) {
		return (access.organizationCode() != null) ? Tab.MY_ORGANIZATION : Tab.MINE;
	}

	private Anchor count(String name, long number, String path, Tone tone, Glyph icon) {
		Span value = new Span((number >= MOST_NEW && name.equals("new")) ? "99+" : String.valueOf(number));
		value.addClassName("count-number");
		Span words = new Span(this.words.say("process.workbench." + name));
		Anchor link = new Anchor(path, icon.icon(), value, words);
		link.addClassNames("count", tone.className());
		return link;
	}

	private Anchor more(String path, String key) {
		return new Anchor(path, this.words.say(key));
	}

	private static UnorderedList list() {
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		return list;
	}

	private static ListItem item(String path, String title, String detail, StateBadge.Look... looks) {
		Span words = new Span(detail);
		words.addClassName("secondary");
		Div badges = new Div();
		badges.addClassName("row-badges");
		for (StateBadge.Look look : looks) {
			badges.add(new StateBadge(look));
		}
		return new ListItem(new Div(new Anchor(path, title), words), badges);
	}

}

package org.wushe.process.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePage;
import org.wushe.cases.ui.CasePanel;
import org.wushe.forms.FormState;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.process.TaskAnswers;
import org.wushe.process.UserTask;
import org.wushe.process.UserTasks;
import org.wushe.ui.Panel;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/** 待办与办理: the tasks of the case that the person may see, the latest first. */
@org.springframework.stereotype.Component
class CaseTasksPanel implements CasePanel {

	private final UserTasks tasks;

	private final TaskAnswers answers;

	private final TaskWords words;

	private final Texts texts;

	CaseTasksPanel(UserTasks tasks, TaskAnswers answers, TaskWords words, Texts texts) {
		this.tasks = tasks;
		this.answers = answers;
		this.words = words;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.SIDE;
	}

	@Override
	public int order() {
		return 900;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		if (!access.allows(Operation.WORK_ON_TASKS)) {
			return Optional.empty();
		}
		List<UserTask> all = this.tasks.ofCase(access, file.id()).reversed();
		if (all.isEmpty()) {
			return Optional.empty();
		}
		OrderedList list = new OrderedList();
		list.addClassName("link-list");
		Set<Long> mine = this.tasks.openOf(access, file.id()).stream().map(UserTask::key).collect(Collectors.toSet());
		Map<Long, FormState> answered = this.answers.ofCase(access, file.id(),
				Translations.supported(UI.getCurrent().getLocale()));
		all.forEach(task -> {
			Div line = line(access, file, task, mine.contains(task.key()));
			Optional.ofNullable(answered.get(task.key())).ifPresent(state -> line.add(details(access, task, state)));
			list.add(new ListItem(line));
		});
		return Optional.of(new Panel(this.words.say("process.tasks"), list));
	}

	private AnswersDetails details(Access access, UserTask task, FormState answers) {
		return new AnswersDetails(answers, access.allows(Operation.UNMASK), reason -> this.answers.inFull(access, task,
				reason, Translations.supported(UI.getCurrent().getLocale())));
	}

	private Div line(Access access, CaseFile file, UserTask task, boolean workable) {
		Component name = workable ? new Anchor(CasePage.path(file.id(), task.key()), this.words.name(task))
				: new Span(this.words.name(task));
		Span who = new Span(String.join(" · ", this.words.holder(access, task),
				this.texts.moment((task.completedAt() != null) ? task.completedAt() : task.createdAt())));
		who.addClassName("secondary");
		Div badges = new Div(new StateBadge(this.words.state(access, task)),
				new StateBadge(this.words.due(access, task)));
		badges.addClassName("row-badges");
		return new Div(name, badges, who);
	}

}

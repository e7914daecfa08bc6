package org.wushe.process.ui;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.wushe.forms.FormSchema;
import org.wushe.forms.FormValidation;
import org.wushe.forms.ui.FormView;
import org.wushe.identity.Access;
import org.wushe.identity.ChinaTime;
import org.wushe.process.SuggestedAnswers;
import org.wushe.process.SuggestedAnswers.Suggestion;
import org.wushe.process.UserTask;
import org.wushe.process.TaskDrafts;
import org.wushe.process.UserTasks;
import org.wushe.ui.Texts;
import org.wushe.ui.Translations;

/** Finds what a task is worked on with: the module's own view, or its form. */
@org.springframework.stereotype.Component
class TaskDesk {

	private final UserTasks tasks;

	private final TaskDrafts drafts;

	private final Texts texts;

	private final Clock clock;

	private final Map<String, TaskView> views;

	private final List<SuggestedAnswers> suggestions;

	TaskDesk(UserTasks tasks, TaskDrafts drafts, Texts texts, Clock clock, ObjectProvider<TaskView> views,
			ObjectProvider<SuggestedAnswers> suggestions) {
		this.tasks = tasks;
		this.drafts = drafts;
		this.texts = texts;
		this.clock = clock.withZone(ChinaTime.ZONE);
		this.views = views.stream().collect(Collectors.toMap(TaskView::formKey, view -> view));
		this.suggestions = suggestions.stream().toList();
	}

	/** The module's own view of the task, if it has one. */
	Optional<Component> view(Access access, UserTask task, TaskView.Completion complete) {
		TaskView view = this.views.get(String.valueOf(task.formKey()));
		return Optional.ofNullable(view).map(known -> known.view(access, task, complete));
	}

	/** The form of the task, which keeps what is typed. */
	DraftedForm form(Access access, UserTask task, Locale locale) {
		Optional<Suggestion> suggestion = this.suggestions.stream()
			.filter(each -> task.isOpen())
			.flatMap(each -> each.of(access, task).stream())
			.findFirst();
		Map<String, @Nullable Object> known = new HashMap<>(task.variables());
		suggestion.map(Suggestion::answers).ifPresent(known::putAll);
		return new DraftedForm(empty(access, task, known, locale), this.drafts, this.texts, access, task,
				suggestion.map(Suggestion::words).orElse(null));
	}

	/** The form of the task; one without questions if it has none. */
	private FormView empty(Access access, UserTask task, Map<String, @Nullable Object> known, Locale locale) {
		FormSchema schema = this.tasks.form(access, task, Translations.supported(locale))
			.orElseGet(() -> new FormSchema("none", List.of()));
		return new FormView(schema, new FormValidation(this.clock, this.tasks.files(access)), known);
	}

}

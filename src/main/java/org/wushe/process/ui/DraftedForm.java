package org.wushe.process.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.wushe.forms.ui.FormView;
import org.wushe.identity.Access;
import org.wushe.process.TaskDrafts;
import org.wushe.process.TaskDrafts.TaskDraft;
import org.wushe.process.UserTask;
import org.wushe.ui.Texts;

/**
 * The form of a task with what its person typed before, kept with every change, and told
 * so.
 */
final class DraftedForm extends Div {

	private final FormView form;

	private final transient TaskDrafts drafts;

	private final transient Texts texts;

	private final transient Access access;

	private final long taskKey;

	private final Span saved = new Span();

	/**
	 * @param suggested where its first answers come from; null if nobody suggests any
	 */
	DraftedForm(FormView form, TaskDrafts drafts, Texts texts, Access access, UserTask task,
			@Nullable String suggested) {
		this.form = form;
		this.drafts = drafts;
		this.texts = texts;
		this.access = access;
		this.taskKey = task.key();
		addClassName("drafted-form");
		this.saved.addClassName("secondary");
		this.saved.getElement().setAttribute("role", "status");
		if (suggested != null) {
			this.saved.setText(getTranslation(suggested));
		}
		if (task.isOpen()) {
			drafts.find(access, this.taskKey).ifPresent(this::resume);
			form.addAnswersChangeListener(change -> keep());
		}
		add(form, this.saved);
	}

	FormView form() {
		return this.form;
	}

	private void resume(TaskDraft draft) {
		this.form.setAnswers(draft.answers());
		this.saved.setText(getTranslation("process.draft.resumed", this.texts.ago(draft.updatedAt())));
	}

	private void keep() {
		try {
			this.drafts.save(this.access, this.taskKey, this.form.getDraft());
			this.saved.setText(getTranslation("process.draft.saved"));
		}
		catch (DataAccessException | TransactionException away) {
			this.saved.setText(getTranslation("process.draft.not-saved"));
		}
	}

}

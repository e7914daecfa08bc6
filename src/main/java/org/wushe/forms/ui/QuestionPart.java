package org.wushe.forms.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.AnswerTree;
import org.wushe.forms.FieldState;
import org.wushe.forms.Question;

/** A question with its control. */
final class QuestionPart implements FormPart, FormPart.Place {

	private final Question question;

	private final FieldControl control;

	private String path = "";

	private String title = "";

	private boolean reachable = true;

	QuestionPart(Question question, FieldControl control) {
		this.question = question;
		this.control = control;
	}

	@Override
	public Component component() {
		return this.control.component();
	}

	@Override
	public void show(@Nullable Object answers) {
		this.control.show(AnswerTree.get(answers, this.question.binding().key()).orElse(null));
	}

	@Override
	public void collect(List<String> above, Map<String, @Nullable Object> answers) {
		AnswerTree.put(answers, AnswerTree.path(above, this.question.binding().key()), this.control.answer());
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		this.path = state.path();
		this.title = state.title();
		this.reachable = state.visible() && !state.readonly() && !this.question.binding().disabled();
		component().setVisible(state.visible());
		this.control.refresh(state, readOnly);
	}

	@Override
	public Stream<Place> places() {
		return Stream.of(this);
	}

	@Override
	public String path() {
		return this.path;
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public @Nullable String unreadable() {
		return this.reachable ? this.control.unreadable().orElse(null) : null;
	}

	@Override
	public void fault(@Nullable String message) {
		this.control.fault(message);
	}

	@Override
	public void focus() {
		Focus.on(component());
	}

}

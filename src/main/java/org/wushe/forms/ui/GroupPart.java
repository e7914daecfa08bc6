package org.wushe.forms.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.AnswerTree;
import org.wushe.forms.FieldState;
import org.wushe.forms.GroupSection;

/** Fields under one heading. */
final class GroupPart implements FormPart {

	private final GroupSection group;

	private final SectionBody body;

	private final Span heading = new Span();

	private final Div whole;

	GroupPart(GroupSection group, Controls controls) {
		this.group = group;
		this.body = new SectionBody(group.components(), controls);
		this.whole = new Div(this.heading, this.body.component());
		this.heading.addClassName("form-heading");
		this.whole.addClassName("form-group");
		this.whole.setClassName("form-outlined", group.outlined());
		this.whole.getElement().setAttribute("role", "group");
	}

	@Override
	public Component component() {
		return this.whole;
	}

	@Override
	public void show(@Nullable Object answers) {
		this.body.show(AnswerTree.get(answers, this.group.path()).orElse(null));
	}

	@Override
	public void collect(List<String> above, Map<String, @Nullable Object> answers) {
		this.body.collect(AnswerTree.path(above, this.group.path()), answers);
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		this.whole.setVisible(state.visible());
		this.heading.setText(state.label());
		this.heading.setVisible(!state.label().isBlank());
		this.whole.getElement().setAttribute("aria-label", state.label());
		this.body.refresh(state.parts().getFirst(), readOnly);
	}

	@Override
	public Stream<Place> places() {
		return this.body.places();
	}

}

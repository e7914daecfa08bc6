package org.wushe.forms.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.AnswerTree;
import org.wushe.forms.FieldState;
import org.wushe.forms.ListSection;
import org.wushe.ui.Glyph;

/** The same fields for each of several things, with ways to add one and take one away. */
final class ListPart implements FormPart, FormPart.Place {

	private final ListSection list;

	private final Controls controls;

	private final List<Row> rows = new ArrayList<>();

	private final Span heading = new Span();

	private final Div body = new Div();

	private final Button add = new Button(Glyph.ADD.icon(), (_) -> add());

	private final Div error = new Div();

	private final Div whole = new Div(this.heading, this.body, this.add, this.error);

	private String path = "";

	private String title = "";

	private boolean editable = true;

	ListPart(ListSection list, Controls controls) {
		this.list = list;
		this.controls = controls;
		this.heading.addClassName("form-heading");
		this.body.addClassName("form-rows");
		this.error.addClassName("form-error");
		this.error.setVisible(false);
		this.whole.addClassName("form-group");
		this.whole.setClassName("form-outlined", list.outlined());
		this.whole.getElement().setAttribute("role", "group");
	}

	@Override
	public Component component() {
		return this.whole;
	}

	@Override
	public void show(@Nullable Object answers) {
		var shown = AnswerTree.get(answers, this.list.path()).orElse(List.of());
		var items = (shown instanceof List<?> given) ? given : List.of();
		while (this.rows.size() > items.size()) {
			this.body.remove(this.rows.removeLast().whole);
		}
		while (this.rows.size() < items.size()) {
			append();
		}
		for (int i = 0; i < items.size(); i++) {
			this.rows.get(i).fields.show(items.get(i));
		}
	}

	@Override
	public void collect(List<String> above, Map<String, @Nullable Object> answers) {
		var items = new ArrayList<Map<String, @Nullable Object>>();
		this.rows.forEach((row) -> {
			var item = new LinkedHashMap<String, @Nullable Object>();
			row.fields.collect(List.of(), item);
			items.add(item);
		});
		AnswerTree.put(answers, AnswerTree.path(above, this.list.path()), items);
	}

	@Override
	public void refresh(FieldState state, boolean readOnly) {
		this.path = state.path();
		this.title = state.title();
		this.editable = this.list.editable() && !readOnly;
		this.whole.setVisible(state.visible());
		this.heading.setText(state.label());
		this.heading.setVisible(!state.label().isBlank());
		this.whole.getElement().setAttribute("aria-label", state.label());
		this.add.setText(this.whole.getTranslation("forms.view.add", state.label()));
		this.add.setVisible(this.editable && this.rows.size() < this.list.maxRows());
		for (int i = 0; i < Math.min(this.rows.size(), state.parts().size()); i++) {
			this.rows.get(i).refresh(state.label(), i + 1, state.parts().get(i), readOnly);
		}
	}

	private Row append() {
		var row = new Row();
		this.rows.add(row);
		this.body.add(row.whole);
		return row;
	}

	private void add() {
		var row = append();
		row.fields.show(this.list.newRow());
		this.controls.changed().run();
		Focus.on(row.fields.component());
	}

	private void remove(Row row) {
		int at = this.rows.indexOf(row);
		this.rows.remove(row);
		this.body.remove(row.whole);
		this.controls.changed().run();
		Focus.on(this.rows.isEmpty() ? this.whole : this.rows.get(Math.min(at, this.rows.size() - 1)).whole);
	}

	@Override
	public Stream<Place> places() {
		return Stream.concat(Stream.of(this), this.rows.stream().flatMap((row) -> row.fields.places()));
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
		return null;
	}

	@Override
	public void fault(@Nullable String message) {
		this.error.setText(Optional.ofNullable(message).orElse(""));
		this.error.setVisible(message != null);
	}

	@Override
	public void focus() {
		Focus.on(this.whole);
	}

	/** One of the things. */
	private final class Row {

		private final SectionBody fields = new SectionBody(ListPart.this.list.components(), ListPart.this.controls);

		private final Span name = new Span();

		private final Button remove = new Button(Glyph.REMOVE.icon(), (_) -> remove(this));

		private final Div whole = new Div(new Div(this.name, this.remove), this.fields.component());

		Row() {
			this.remove.addThemeVariants(ButtonVariant.TERTIARY);
			this.whole.addClassName("form-row");
			this.whole.getComponentAt(0).addClassName("form-row-head");
			this.whole.getElement().setAttribute("role", "group");
		}

		void refresh(String label, int number, List<FieldState> states, boolean readOnly) {
			var words = this.whole.getTranslation("forms.view.row", label, number).strip();
			this.name.setText(words);
			this.whole.getElement().setAttribute("aria-label", words);
			this.remove.setAriaLabel(this.whole.getTranslation("forms.view.remove", words));
			this.remove.setVisible(ListPart.this.editable && ListPart.this.rows.size() > ListPart.this.list.minRows());
			this.fields.refresh(states, readOnly);
		}

	}

}

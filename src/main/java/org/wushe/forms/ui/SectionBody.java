package org.wushe.forms.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.FieldState;
import org.wushe.forms.FormField;
import org.wushe.forms.Frame;
import org.wushe.forms.GroupSection;
import org.wushe.forms.ListSection;
import org.wushe.forms.Ornament;
import org.wushe.forms.Question;

/**
 * The components of a section, in the rows of form-js' grid where there is room, one
 * below the other where there is not.
 */
final class SectionBody {

	private static final String ROOM_FOR_COLUMNS = "36rem";

	private static final int FEWEST_COLUMNS = 2;

	private final List<FormPart> parts;

	private final List<FormLayout> rows = new ArrayList<>();

	private final Div whole = new Div();

	SectionBody(List<FormField> fields, Controls controls) {
		this.parts = fields.stream().map((field) -> part(field, controls)).toList();
		this.whole.addClassName("form-body");
		var byRow = new LinkedHashMap<String, List<Integer>>();
		for (int i = 0; i < fields.size(); i++) {
			var row = fields.get(i).frame().layout().row();
			byRow.computeIfAbsent(row.isEmpty() ? "\0" + i : row, (_) -> new ArrayList<>()).add(i);
		}
		byRow.values().forEach((places) -> addRow(fields, places));
	}

	private static FormPart part(FormField field, Controls controls) {
		return switch (field) {
			case Question question -> new QuestionPart(question, controls.of(question));
			case GroupSection group -> new GroupPart(group, controls);
			case ListSection list -> new ListPart(list, controls);
			case Ornament ornament -> new OrnamentPart(ornament);
		};
	}

	private void addRow(List<FormField> fields, List<Integer> places) {
		var row = new FormLayout();
		row.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep(ROOM_FOR_COLUMNS, Frame.Layout.GRID));
		int share = share(places.stream().map((place) -> fields.get(place).frame().layout().columns()).toList());
		places.forEach((place) -> {
			var columns = fields.get(place).frame().layout().columns();
			row.add(this.parts.get(place).component(), (columns != null) ? columns : share);
		});
		this.rows.add(row);
		this.whole.add(row);
	}

	/** The columns of those that do not say how many they want. */
	private static int share(List<@Nullable Integer> wanted) {
		int taken = wanted.stream().filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
		long sharing = wanted.stream().filter(Objects::isNull).count();
		return (sharing == 0) ? 0 : (int) Math.max((Frame.Layout.GRID - taken) / sharing, FEWEST_COLUMNS);
	}

	Component component() {
		return this.whole;
	}

	void show(@Nullable Object answers) {
		this.parts.forEach((part) -> part.show(answers));
	}

	void collect(List<String> above, Map<String, @Nullable Object> answers) {
		this.parts.forEach((part) -> part.collect(above, answers));
	}

	void refresh(List<FieldState> states, boolean readOnly) {
		for (int i = 0; i < this.parts.size(); i++) {
			this.parts.get(i).refresh(states.get(i), readOnly);
		}
		this.rows.forEach((row) -> row.setVisible(row.getChildren().anyMatch(Component::isVisible)));
	}

	Stream<FormPart.Place> places() {
		return this.parts.stream().flatMap(FormPart::places);
	}

}

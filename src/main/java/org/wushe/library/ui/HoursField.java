package org.wushe.library.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.wushe.library.OfferingForm.Hours;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Glyph;

/** Weekly hours, as many rows as there are different days. */
final class HoursField extends FieldOfSeveral implements HasSize {

	private transient Runnable changed;

	private final List<Row> rows = new ArrayList<>();

	private final Div list = new Div();

	/** When a service is open. */
	HoursField(Runnable changed) {
		this("library.opening", "library.opening.helper");
		this.changed = changed;
	}

	/**
	 * @param name the key of what it is called
	 * @param about the key of what stands below
	 */
	HoursField(String name, String about) {
		this.changed = () -> {
		};
		addClassName("hours-field");
		getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation(name));
		Span label = new Span(getTranslation(name));
		label.addClassName("form-label");
		Span helper = new Span(getTranslation(about));
		helper.addClassName("secondary");
		Button add = new Button(getTranslation("library.opening.add"), Glyph.ADD.icon(), click -> {
			add(new Hours(Set.of(), null, null)).opens.focus();
			this.changed.run();
		});
		add(label, helper, this.list, add, this.error);
	}

	void whenChanged(Runnable told) {
		this.changed = told;
	}

	void show(List<Hours> hours) {
		this.rows.clear();
		this.list.removeAll();
		hours.forEach(this::add);
	}

	List<Hours> hours() {
		return this.rows.stream()
			.map(row -> new Hours(row.days.getValue(), row.opens.getValue(), row.closes.getValue()))
			.toList();
	}

	/** Says what is wrong; nothing if blank. */
	void refuse(String why) {
		setErrorMessage(why);
		setInvalid(!why.isBlank());
	}

	void focus() {
		this.rows.stream().findFirst().ifPresent(row -> row.opens.focus());
	}

	private Row add(Hours hours) {
		Row row = new Row(hours);
		this.rows.add(row);
		this.list.add(row);
		return row;
	}

	private final class Row extends Div {

		private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();

		private final TimePicker opens = time("library.opening.opens");

		private final TimePicker closes = time("library.opening.closes");

		Row(Hours hours) {
			addClassName("hours-row");
			this.days.setLabel(getTranslation("library.opening.on"));
			this.days.setItems(DayOfWeek.values());
			this.days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
			this.days.setValue(hours.days());
			this.opens.setValue(hours.opens());
			this.closes.setValue(hours.closes());
			this.days.addValueChangeListener(change -> tell(change.isFromClient()));
			this.opens.addValueChangeListener(change -> tell(change.isFromClient()));
			this.closes.addValueChangeListener(change -> tell(change.isFromClient()));
			Button remove = new Button(getTranslation("library.opening.remove"), Glyph.REMOVE.icon(), click -> {
				HoursField.this.rows.remove(this);
				HoursField.this.list.remove(this);
				HoursField.this.changed.run();
			});
			remove.addThemeVariants(ButtonVariant.TERTIARY);
			add(this.days, this.opens, this.closes, remove);
		}

		private TimePicker time(String label) {
			TimePicker picker = ComponentTexts.speak(new TimePicker(getTranslation(label)));
			picker.setStep(Duration.ofMinutes(30));
			picker.setLocale(Locale.UK);
			return picker;
		}

		private void tell(boolean byHand) {
			if (byHand) {
				HoursField.this.changed.run();
			}
		}

	}

}

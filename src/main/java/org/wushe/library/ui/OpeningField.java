package org.wushe.library.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.Opening;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Glyph;

/** The weekly hours of a facility, a row for days that have the same. */
final class OpeningField extends Div implements HasValidationProperties, HasSize {

	private final List<Row> rows = new ArrayList<>();

	private final Div list = new Div();

	private final Span error = new Span();

	OpeningField(List<Opening> opening) {
		addClassName("opening-field");
		getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("resources.opening"));
		this.error.addClassName("problem");
		this.error.getElement().setAttribute("role", "alert");
		this.error.setVisible(false);
		Button more = new Button(getTranslation("resources.form.hours.add"), Glyph.ADD.icon(),
				click -> add((Opening) null));
		more.addThemeVariants(ButtonVariant.TERTIARY);
		add(new Span(getTranslation("resources.opening")), this.list, this.error, more);
		opening.forEach(this::add);
	}

	private void add(@Nullable Opening hours) {
		Row row = new Row(hours);
		this.rows.add(row);
		this.list.add(row);
	}

	/**
	 * @throws DomainRefusal if a row is not complete
	 */
	List<Opening> read() {
		return this.rows.stream().map(Row::read).toList();
	}

	@Override
	public void setErrorMessage(String words) {
		this.error.setText(words);
	}

	@Override
	public String getErrorMessage() {
		return this.error.getText();
	}

	@Override
	public void setInvalid(boolean invalid) {
		this.error.setVisible(invalid);
	}

	@Override
	public boolean isInvalid() {
		return this.error.isVisible();
	}

	private final class Row extends Div {

		private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();

		private final TimePicker opens = time("resources.form.opens");

		private final TimePicker closes = time("resources.form.closes");

		Row(@Nullable Opening hours) {
			addClassName("opening-row");
			this.days.setLabel(getTranslation("resources.form.days"));
			this.days.setItems(DayOfWeek.values());
			this.days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
			if (hours != null) {
				this.days.setValue(hours.days());
				this.opens.setValue(hours.opens());
				this.closes.setValue(hours.closes());
			}
			Button remove = new Button(getTranslation("resources.form.hours.remove"), Glyph.REMOVE.icon(), click -> {
				OpeningField.this.rows.remove(this);
				OpeningField.this.list.remove(this);
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

		Opening read() {
			if (this.days.getValue().isEmpty() || this.opens.getValue() == null || this.closes.getValue() == null) {
				throw DomainRefusal.invalid("opening", "resources.refused.hours");
			}
			return new Opening(this.days.getValue(), this.opens.getValue(), this.closes.getValue());
		}

	}

}

package org.wushe.forms.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import org.jspecify.annotations.Nullable;
import org.wushe.forms.Bound;
import org.wushe.forms.CheckboxQuestion;
import org.wushe.forms.ChecklistQuestion;
import org.wushe.forms.ChoiceQuestion;
import org.wushe.forms.DatetimeQuestion;
import org.wushe.forms.FileQuestion;
import org.wushe.forms.FormFiles;
import org.wushe.forms.NumberQuestion;
import org.wushe.forms.Option;
import org.wushe.forms.Options;
import org.wushe.forms.Question;
import org.wushe.forms.TextQuestion;

/**
 * Which control answers which question.
 *
 * @param clock the present and the time zone of the person
 * @param files where uploads go
 * @param pickers what the screen brings for selects that ask for it, by name
 * @param changed told after every change by the person
 */
record Controls(Clock clock, FormFiles files, Map<String, Picker<?>> pickers, Runnable changed) {

	/** More options than these are searched rather than looked through. */
	private static final int LONG_LIST = 8;

	private static final BigDecimal COUNTABLE = new BigDecimal(1_000_000);

	private static final int USUAL_INTERVAL = 15;

	/** The custom property that names a picker. */
	private static final String PICKER = "picker";

	FieldControl of(Question question) {
		return switch (question) {
			case TextQuestion text -> TextControl.of(text, this.changed);
			case NumberQuestion number -> number(number);
			case DatetimeQuestion datetime -> switch (datetime.subtype()) {
				case DATE -> date(datetime);
				case TIME -> time(datetime);
				case DATETIME -> moment(datetime);
			};
			case CheckboxQuestion _ -> new ValueControl<>(new Checkbox(), (ticked) -> ticked,
					(raw) -> Optional.of(Boolean.TRUE.equals(raw)), "notYesOrNo", this.changed);
			case ChoiceQuestion choice -> choice(choice);
			case ChecklistQuestion checklist -> checklist(checklist);
			case FileQuestion file -> new FileControl(file, this.files, this.changed);
		};
	}

	private FieldControl number(NumberQuestion question) {
		if (isSmallCount(question)) {
			var field = new IntegerField();
			field.setStepButtonsVisible(true);
			return new AdornedControl<>(field, question.prefix(), question.suffix(), (count) -> new BigDecimal(count),
					(raw) -> NumberQuestion.number(raw).filter(Controls::isCount).map(BigDecimal::intValue), "notWhole",
					this.changed);
		}
		return new AdornedControl<>(new BigDecimalField(), question.prefix(), question.suffix(), (number) -> number,
				(raw) -> (raw instanceof BigDecimal typed) ? Optional.of(typed) : NumberQuestion.number(raw),
				"notANumber", this.changed);
	}

	private static boolean isCount(BigDecimal number) {
		return number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
	}

	private static boolean isSmallCount(NumberQuestion question) {
		return Integer.valueOf(0).equals(question.decimalDigits()) && isSmall(question.min())
				&& isSmall(question.max());
	}

	private static boolean isSmall(@Nullable Bound bound) {
		return bound instanceof Bound.Fixed(var number) && number.abs().compareTo(COUNTABLE) <= 0;
	}

	private FieldControl date(DatetimeQuestion question) {
		var field = new DatePicker();
		field.setClearButtonVisible(true);
		if (question.future()) {
			field.setMin(LocalDate.now(this.clock));
		}
		return new ValueControl<>(field, LocalDate::toString, (raw) -> parsed(() -> LocalDate.parse(raw.toString())),
				"notADate", this.changed);
	}

	private FieldControl time(DatetimeQuestion question) {
		var field = new TimePicker();
		field.setClearButtonVisible(true);
		field.setStep(interval(question));
		return new ValueControl<>(field, (time) -> question.write(time, this.clock),
				(raw) -> parsed(() -> DatetimeQuestion.time(raw.toString(), this.clock)), "notATime", this.changed);
	}

	private FieldControl moment(DatetimeQuestion question) {
		var field = new DateTimePicker();
		field.setStep(interval(question));
		field.setTimePlaceholder(question.timeLabel().source());
		if (question.future()) {
			field.setMin(LocalDate.now(this.clock).atStartOfDay());
		}
		return new ValueControl<>(field, (moment) -> question.write(moment, this.clock),
				(raw) -> parsed(() -> DatetimeQuestion.moment(raw.toString(), this.clock)), "notADateTime",
				this.changed);
	}

	private static Duration interval(DatetimeQuestion question) {
		return Duration.ofMinutes((question.timeInterval() != null) ? question.timeInterval() : USUAL_INTERVAL);
	}

	private static <T> Optional<T> parsed(Supplier<T> parser) {
		try {
			return Optional.of(parser.get());
		}
		catch (DateTimeException notOne) {
			return Optional.empty();
		}
	}

	private FieldControl choice(ChoiceQuestion question) {
		var picker = this.pickers.get(question.frame().properties().getOrDefault(PICKER, ""));
		if (picker != null) {
			return picker.control(this.changed);
		}
		if (question.open()) {
			var field = new RadioButtonGroup<Option>();
			field.setItemLabelGenerator(Option::label);
			return ChoiceControl.one(field, question.options(), this.changed);
		}
		if (question.searchable() || isLong(question.options())) {
			var field = new ComboBox<Option>();
			field.setItemLabelGenerator(Option::label);
			field.setClearButtonVisible(true);
			return ChoiceControl.one(field, question.options(), this.changed);
		}
		var field = new Select<Option>();
		field.setItemLabelGenerator((option) -> (option != null) ? option.label() : "");
		field.setEmptySelectionAllowed(true);
		field.setEmptySelectionCaption(field.getTranslation("forms.view.nothing"));
		return ChoiceControl.one(field, question.options(), this.changed);
	}

	private FieldControl checklist(ChecklistQuestion question) {
		if (question.open()) {
			var field = new CheckboxGroup<Option>();
			field.setItemLabelGenerator(Option::label);
			return ChoiceControl.several(field, question.options(), this.changed);
		}
		var field = new MultiSelectComboBox<Option>();
		field.setItemLabelGenerator(Option::label);
		field.setClearButtonVisible(true);
		return ChoiceControl.several(field, question.options(), this.changed);
	}

	private static boolean isLong(Options options) {
		return !(options instanceof Options.Listed(var listed) && listed.size() <= LONG_LIST);
	}

}

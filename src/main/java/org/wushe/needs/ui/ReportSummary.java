package org.wushe.needs.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.forms.CheckboxQuestion;
import org.wushe.forms.ChecklistQuestion;
import org.wushe.forms.ChoiceQuestion;
import org.wushe.forms.DatetimeQuestion;
import org.wushe.forms.FieldState;
import org.wushe.forms.FileQuestion;
import org.wushe.forms.FormFile;
import org.wushe.forms.FormState;
import org.wushe.forms.NumberQuestion;
import org.wushe.forms.Options;
import org.wushe.forms.Question;
import org.wushe.forms.Section;
import org.wushe.forms.TextQuestion;
import org.wushe.parties.Coordinates;
import org.wushe.ui.Facts;
import org.wushe.ui.Panel;

/** All answers once more before they are sent, group by group, each with its way back. */
final class ReportSummary extends Div {

	/**
	 * @param change leads back to a group of the form, counted from 0
	 */
	ReportSummary(FormState state, Optional<Coordinates> coordinates, IntConsumer change) {
		addClassName("report-summary");
		add(new Paragraph(getTranslation("needs.check.words")));
		List<FieldState> groups = state.fields().stream().filter(field -> field.field() instanceof Section).toList();
		for (int i = 0; i < groups.size(); i++) {
			if (groups.get(i).visible()) {
				add(panel(groups.get(i), i, change));
			}
		}
		coordinates.ifPresent(point -> add(new Panel(getTranslation("needs.location"),
				new Paragraph(getTranslation("needs.location.known", point.latitude(), point.longitude())))));
	}

	private Panel panel(FieldState group, int index, IntConsumer change) {
		Facts facts = new Facts();
		group.parts()
			.stream()
			.flatMap(List::stream)
			.filter(field -> field.visible() && field.field() instanceof Question)
			.forEach(field -> facts.with(field.label(), words(field)));
		Button edit = new Button(getTranslation("needs.check.change"), click -> change.accept(index));
		edit.addThemeVariants(ButtonVariant.TERTIARY);
		edit.setAriaLabel(getTranslation("needs.check.change.group", group.label()));
		return new Panel(group.label(), facts).beside(edit);
	}

	private String words(FieldState field) {
		Object value = field.value();
		String words = (value == null) ? "" : switch ((Question) field.field()) {
			case ChoiceQuestion choice -> label(field, choice.options(), value);
			case ChecklistQuestion list -> ((List<?>) value).stream()
				.map(each -> label(field, list.options(), each))
				.collect(Collectors.joining(getTranslation("library.comma")));
			case CheckboxQuestion _ ->
				getTranslation(Boolean.TRUE.equals(value) ? "needs.check.yes" : "needs.check.no");
			case FileQuestion _ -> ((List<?>) value).stream()
				.map(file -> FormFile.of((Map<?, ?>) file).name())
				.collect(Collectors.joining(getTranslation("library.comma")));
			case TextQuestion _, NumberQuestion _, DatetimeQuestion _ -> value.toString();
		};
		return words.isBlank() ? getTranslation("needs.check.none") : words;
	}

	private static String label(FieldState field, Options options, Object value) {
		return field.options(options)
			.stream()
			.filter(option -> Objects.equals(option.value(), value))
			.map(option -> option.label())
			.findFirst()
			.orElse("");
	}

}

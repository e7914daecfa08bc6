package org.wushe.needs.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wushe.forms.FieldState;
import org.wushe.forms.FormState;
import org.wushe.forms.Section;
import org.wushe.forms.ui.Answers;
import org.wushe.parties.Coordinates;
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
		Button edit = new Button(getTranslation("needs.check.change"), click -> change.accept(index));
		edit.addThemeVariants(ButtonVariant.TERTIARY);
		edit.setAriaLabel(getTranslation("needs.check.change.group", group.label()));
		return new Panel(group.label(), new Answers(group.parts().stream().flatMap(List::stream))).beside(edit);
	}

}

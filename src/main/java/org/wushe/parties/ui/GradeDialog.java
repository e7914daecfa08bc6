package org.wushe.parties.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.wushe.parties.Organization;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Mistyped;

/** The grade of an organisation 评估等级 and its last day. */
final class GradeDialog extends Dialog {

	GradeDialog(Organization organization, BiConsumer<@Nullable Integer, @Nullable LocalDate> then) {
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("parties.register.grade.edit") + " · " + organization.name());
		Select<Integer> grade = new Select<>();
		grade.setLabel(getTranslation("parties.register.grade"));
		grade.setItems(List.of(1, 2, 3, 4, 5));
		grade.setEmptySelectionAllowed(true);
		grade.setEmptySelectionCaption(getTranslation("parties.register.grade.none"));
		grade.setItemLabelGenerator(each -> (each == null) ? getTranslation("parties.register.grade.none")
				: getTranslation("parties.register.grade.no-end", each));
		grade.setValue(organization.grade());
		DatePicker until = new DatePicker(getTranslation("parties.register.grade.valid-until"));
		until.setValue(organization.gradeValidUntil());
		Button save = new Button(getTranslation("parties.register.grade.edit"), click -> {
			if (!Mistyped.refuse(until)) {
				then.accept(grade.getValue(), until.getValue());
				close();
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		add(grade, until);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
		ComponentTexts.speak(this);
	}

}

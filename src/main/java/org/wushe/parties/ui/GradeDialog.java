package org.wushe.parties.ui;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.DomainRefusal;
import org.wushe.parties.Organization;
import org.wushe.parties.Organizations;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Mistyped;

/** The grade of an organisation 评估等级, the day it was given and its last day. */
final class GradeDialog extends Dialog {

	/** Writes it down. */
	interface Graded {

		void accept(@Nullable Integer grade, @Nullable LocalDate given, @Nullable LocalDate until);

	}

	private final Select<Integer> grade = new Select<>();

	private final DatePicker given = new DatePicker();

	private final DatePicker until = new DatePicker();

	final Button save = new Button();

	GradeDialog(Organization organization, Graded then) {
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("parties.register.grade.edit") + " · " + organization.name());
		this.grade.setLabel(getTranslation("parties.register.grade"));
		this.grade.setItems(List.of(1, 2, 3, 4, 5));
		this.grade.setEmptySelectionAllowed(true);
		this.grade.setEmptySelectionCaption(getTranslation("parties.register.grade.none"));
		this.grade.setItemLabelGenerator(each -> (each == null) ? getTranslation("parties.register.grade.none")
				: getTranslation("parties.register.grade.no-end", each));
		this.grade.setValue(organization.grade());
		this.given.setLabel(getTranslation("parties.register.grade.given"));
		this.given.setHelperText(getTranslation("parties.register.grade.given.about"));
		this.until.setLabel(getTranslation("parties.register.grade.valid-until"));
		this.until.setHelperText(getTranslation("parties.register.grade.about"));
		this.until.setValue(organization.gradeValidUntil());
		fields().forEach(field -> field.setManualValidation(true));
		this.given.addValueChangeListener(change -> {
			if (change.getValue() != null) {
				this.until.setValue(Organizations.lastDayOfGrade(change.getValue()));
			}
		});
		this.grade.addValueChangeListener(change -> {
			if (change.getValue() == null) {
				this.given.clear();
				this.until.clear();
			}
		});
		this.save.setText(getTranslation("parties.register.grade.edit"));
		this.save.addClickListener(click -> save(then));
		this.save.addThemeVariants(ButtonVariant.PRIMARY);
		add(this.grade, this.given, this.until);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.save);
		ComponentTexts.speak(this);
	}

	private List<HasValidationProperties> fields() {
		return List.of(this.grade, this.given, this.until);
	}

	private void save(Graded then) {
		fields().forEach(field -> field.setInvalid(false));
		if (Mistyped.refuse(this.given) || Mistyped.refuse(this.until)) {
			return;
		}
		try {
			then.accept(this.grade.getValue(), this.given.getValue(), this.until.getValue());
			close();
		}
		catch (DomainRefusal refusal) {
			if (refusal.field() == null) {
				throw refusal;
			}
			HasValidationProperties field = switch (refusal.field()) {
				case "grade" -> this.grade;
				case "gradeGivenOn" -> this.given;
				default -> this.until;
			};
			field.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			field.setInvalid(true);
		}
	}

}

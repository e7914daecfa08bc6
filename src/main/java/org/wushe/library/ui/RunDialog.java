package org.wushe.library.ui;

import java.util.Map;
import java.util.UUID;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.library.ProjectRun;
import org.wushe.library.Projects;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Toast;

/** 登记实施结果: how a project went, written down once. */
final class RunDialog extends Dialog {

	private final UUID id = UUID.randomUUID();

	private final DatePicker began = new DatePicker(getTranslation("library.project.run.began"));

	private final DatePicker ended = new DatePicker(getTranslation("library.project.run.ended"));

	private final IntegerField people = new IntegerField(getTranslation("library.project.run.people"));

	private final NumberField cost = new NumberField(getTranslation("library.project.run.cost"));

	private final NumberField rating = new NumberField(getTranslation("library.project.run.rating"));

	private final TextArea remarks = new TextArea(getTranslation("library.project.run.remarks"));

	final Button confirm = new Button(getTranslation("library.project.run.add"));

	private final Map<String, Component> fields = Map.of("began", this.began, "ended", this.ended, "people",
			this.people, "costCents", this.cost, "rating", this.rating, "remarks", this.remarks);

	RunDialog(Projects projects, Access access, UUID project, Runnable then) {
		addClassName("run-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("library.project.run.add"));
		setWidth("34rem");
		this.began.setRequiredIndicatorVisible(true);
		this.ended.setRequiredIndicatorVisible(true);
		this.people.setRequiredIndicatorVisible(true);
		this.cost.setRequiredIndicatorVisible(true);
		this.rating.setHelperText(getTranslation("library.project.run.rating.words"));
		this.remarks.setMaxLength(ProjectRun.MAXIMUM_REMARKS);
		this.remarks.setWidthFull();
		Div figures = new Div(this.began, this.ended, this.people, this.cost, this.rating);
		figures.addClassName("project-fields");
		add(figures, this.remarks);
		ComponentTexts.speak(figures);
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> {
			if (complete()) {
				note(projects, access, project, then);
			}
			this.confirm.setEnabled(true);
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	private boolean complete() {
		boolean complete = true;
		for (AbstractField<?, ?> field : new AbstractField<?, ?>[] { this.cost, this.people, this.ended, this.began }) {
			((HasValidation) field).setInvalid(false);
			if (field.isEmpty()) {
				refuse(field, getTranslation("library.project.run.missing"));
				complete = false;
			}
		}
		return complete;
	}

	private void note(Projects projects, Access access, UUID project, Runnable then) {
		try {
			projects.note(access, project,
					new ProjectRun.Entry(this.id, this.began.getValue(), this.ended.getValue(), this.people.getValue(),
							Math.round(this.cost.getValue() * 100), this.rating.getValue(), this.remarks.getValue()));
			close();
			Toast.done(getTranslation("library.project.run.done"));
			then.run();
		}
		catch (DomainRefusal refusal) {
			String why = getTranslation(refusal.messageKey(), refusal.args().toArray());
			Component field = this.fields.get((refusal.field() != null) ? refusal.field() : "");
			if (field != null) {
				refuse(field, why);
			}
			else {
				Toast.refused(why);
			}
		}
	}

	private static void refuse(Component field, String why) {
		((HasValidation) field).setInvalid(true);
		((HasValidation) field).setErrorMessage(why);
		field.getElement().executeJs("this.focus()");
	}

}

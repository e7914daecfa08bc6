package org.wushe.referrals.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.wushe.forms.ui.FormView;
import org.wushe.identity.DomainRefusal;
import org.wushe.process.AnswersRefused;
import org.wushe.referrals.AskedBy;
import org.wushe.ui.Toast;

/** The appointment as it stands, to be changed; what is refused is said, and stays. */
final class RescheduleDialog extends Dialog {

	final FormView form;

	final RadioButtonGroup<AskedBy> askedBy = new RadioButtonGroup<>();

	final Button confirm = new Button();

	private final transient BiConsumer<Map<String, Object>, AskedBy> change;

	RescheduleDialog(FormView form, BiConsumer<Map<String, Object>, AskedBy> change) {
		this.form = form;
		this.change = change;
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("referrals.reschedule"));
		setWidth("36rem");
		this.askedBy.setLabel(getTranslation("referrals.reschedule.asked-by"));
		this.askedBy.setItems(AskedBy.values());
		this.askedBy.setItemLabelGenerator(who -> getTranslation("referrals.reschedule.asked-by." + who));
		this.askedBy.setHelperText(getTranslation("referrals.reschedule.asked-by.words"));
		this.askedBy.setValue(AskedBy.ORGANIZATION);
		add(new Paragraph(getTranslation("referrals.reschedule.consequence")), this.askedBy, form);
		this.confirm.setText(getTranslation("referrals.reschedule.confirm"));
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> submit());
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	private void submit() {
		if (this.form.validate()) {
			try {
				this.change.accept(answers(), this.askedBy.getValue());
				close();
			}
			catch (AnswersRefused refused) {
				this.form.showProblems(refused.problems());
			}
			catch (DomainRefusal refusal) {
				Toast.refused(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			}
		}
		this.confirm.setEnabled(true);
	}

	private Map<String, Object> answers() {
		Map<String, Object> answers = new HashMap<>();
		this.form.getAnswers().forEach((name, value) -> {
			if (value != null) {
				answers.put(name, value);
			}
		});
		return answers;
	}

}

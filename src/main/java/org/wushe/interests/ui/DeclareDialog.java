package org.wushe.interests.ui;

import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.wushe.identity.DomainRefusal;
import org.wushe.interests.InterestRelation;
import org.wushe.parties.Organization;
import org.wushe.ui.ComponentTexts;

/** With which organisation, and what the relation is; no name of a relative. */
final class DeclareDialog extends Dialog {

	final ComboBox<Organization> organization = new ComboBox<>();

	final RadioButtonGroup<InterestRelation> relation = new RadioButtonGroup<>();

	final Button confirm = new Button();

	DeclareDialog(List<Organization> organizations, BiConsumer<String, InterestRelation> declare) {
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("interests.declare"));
		setWidth("min(34rem, 94vw)");
		this.organization.setLabel(getTranslation("interests.organization"));
		this.organization.setItems(organizations);
		this.organization.setItemLabelGenerator(Organization::name);
		this.organization.setRequiredIndicatorVisible(true);
		this.organization.setManualValidation(true);
		this.organization.setWidthFull();
		this.relation.setLabel(getTranslation("interests.relation"));
		this.relation.setItems(InterestRelation.values());
		this.relation.setItemLabelGenerator(each -> getTranslation("interests.relation." + each));
		this.relation.setRequiredIndicatorVisible(true);
		this.relation.setManualValidation(true);
		this.confirm.setText(getTranslation("interests.declare.confirm"));
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> confirm(declare));
		add(new Paragraph(getTranslation("interests.declare.words")), this.organization, this.relation);
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
		ComponentTexts.speak(this);
	}

	/** What was chosen stays where something is missing or refused. */
	private void confirm(BiConsumer<String, InterestRelation> declare) {
		this.organization.setInvalid(this.organization.isEmpty());
		this.organization.setErrorMessage(getTranslation("interests.organization.missing"));
		this.relation.setInvalid(this.relation.isEmpty());
		this.relation.setErrorMessage(getTranslation("interests.relation.missing"));
		if (!this.organization.isEmpty() && !this.relation.isEmpty()) {
			try {
				declare.accept(this.organization.getValue().code(), this.relation.getValue());
				close();
				return;
			}
			catch (DomainRefusal refusal) {
				this.organization.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
				this.organization.setInvalid(true);
			}
		}
		this.confirm.setEnabled(true);
	}

}

package org.wushe.needs.ui;

import java.util.List;
import java.util.UUID;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.privacy.Unmasking;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;

/** 查看完整信息: one field at a time, each look with its reason in the log. */
final class RevealDialog extends Dialog {

	private static final int MAXIMUM_REASON = 200;

	private final transient Unmasking unmasking;

	private final transient Access access;

	private final RadioButtonGroup<Field> field = new RadioButtonGroup<>();

	private final TextArea reason = new TextArea();

	private final Div shown = new Div();

	final Button show = new Button();

	/**
	 * A personal field.
	 *
	 * @param type what it belongs to, as {@link Unmasking} knows it
	 * @param caseId on whose page it is looked at
	 */
	record Field(String type, UUID id, String name, UUID caseId) {
	}

	RevealDialog(List<Field> fields, Unmasking unmasking, Access access) {
		this.unmasking = unmasking;
		this.access = access;
		addClassName("reveal-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("needs.reveal"));
		this.field.setLabel(getTranslation("needs.reveal.field"));
		this.field.setItems(fields);
		this.field.setItemLabelGenerator(each -> getTranslation("needs.person." + each.name()));
		this.field.setRequiredIndicatorVisible(true);
		this.reason.setLabel(getTranslation("needs.reveal.reason"));
		this.reason.setHelperText(getTranslation("needs.reveal.reason.words"));
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.setMaxLength(MAXIMUM_REASON);
		this.reason.setWidthFull();
		this.shown.getElement().setAttribute("role", "status");
		this.show.setText(getTranslation("needs.reveal.show"));
		this.show.setIcon(Glyph.EYE.icon());
		this.show.addThemeVariants(ButtonVariant.PRIMARY);
		this.show.addClickListener(click -> reveal());
		add(new Paragraph(getTranslation("needs.reveal.words")), this.field, this.reason, this.shown);
		getFooter().add(new Button(getTranslation("ui.close"), click -> close()), this.show);
	}

	private void reveal() {
		this.field.setInvalid(this.field.isEmpty());
		this.field.setErrorMessage(getTranslation("needs.reveal.field.missing"));
		if (this.field.isEmpty()) {
			return;
		}
		Field chosen = this.field.getValue();
		this.reason.setInvalid(false);
		try {
			String value = this.unmasking.reveal(this.access, chosen.type(), chosen.id(), chosen.name(),
					this.reason.getValue(), chosen.caseId());
			this.shown.removeAll();
			this.shown.add(new Facts().with(getTranslation("needs.person." + chosen.name()), value));
		}
		catch (DomainRefusal refusal) {
			this.shown.removeAll();
			this.reason.setInvalid(true);
			this.reason.setErrorMessage(getTranslation(refusal.messageKey(), refusal.args().toArray()));
			this.reason.focus();
		}
	}

}

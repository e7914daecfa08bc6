package org.wushe.matching.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.wushe.needs.GapCode;

/** Nobody can serve: asks what is missing, and says what will happen. */
final class UnmetDialog extends Dialog {

	final Button confirm = new Button();

	UnmetDialog(Consumer<GapCode> leaveUnmet) {
		addClassName("unmet-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("matching.unmet"));
		RadioButtonGroup<GapCode> gap = new RadioButtonGroup<>();
		gap.setLabel(getTranslation("matching.unmet.gap"));
		gap.setItems(GapCode.values());
		gap.setItemLabelGenerator(code -> getTranslation("needs.gap." + code));
		gap.setRequiredIndicatorVisible(true);
		add(new Paragraph(getTranslation("matching.unmet.consequence")), gap);
		this.confirm.setText(getTranslation("matching.unmet.confirm"));
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> {
			if (gap.isEmpty()) {
				gap.setInvalid(true);
				gap.setErrorMessage(getTranslation("matching.unmet.gap.missing"));
				this.confirm.setEnabled(true);
			}
			else {
				close();
				leaveUnmet.accept(gap.getValue());
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

}

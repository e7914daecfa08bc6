package org.wushe.matching.ui;

import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.wushe.matching.Candidate;
import org.wushe.ui.Glyph;

/**
 * Says what will happen before a need is referred. Whoever chooses another than the first
 * says why.
 */
final class ReferDialog extends Dialog {

	private static final int MAXIMUM_REASON = 200;

	private final TextArea reason = new TextArea();

	final Button confirm = new Button();

	/**
	 * @param first whether it is the one the matching would have chosen
	 * @param sharing what the organisation will see of the person: {@code shared},
	 * {@code not-shared} or {@code danger}
	 * @param refer told the reason, null where none is needed; says whether it is done
	 */
	ReferDialog(Candidate candidate, boolean first, String sharing, Consumer<@Nullable String> refer) {
		addClassName("refer-dialog");
		setHeaderTitle(getTranslation("matching.refer.title", candidate.offeringTitle()));
		add(new Paragraph(getTranslation("matching.refer.consequence", candidate.organizationName())),
				new Paragraph(getTranslation("matching.refer." + sharing)));
		if (!first) {
			this.reason.setLabel(getTranslation("matching.refer.reason"));
			this.reason.setHelperText(getTranslation("matching.refer.reason.words"));
			this.reason.setRequiredIndicatorVisible(true);
			this.reason.setMaxLength(MAXIMUM_REASON);
			this.reason.setWidthFull();
			add(this.reason);
		}
		this.confirm.setText(getTranslation("matching.refer"));
		this.confirm.setIcon(Glyph.SEND.icon());
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> {
			if (!first && this.reason.getValue().isBlank()) {
				this.reason.setInvalid(true);
				this.reason.setErrorMessage(getTranslation("matching.refer.reason.missing"));
				this.reason.focus();
				this.confirm.setEnabled(true);
			}
			else {
				close();
				refer.accept(first ? null : this.reason.getValue().strip());
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

}

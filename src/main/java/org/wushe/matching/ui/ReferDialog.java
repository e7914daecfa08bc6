package org.wushe.matching.ui;

import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.wushe.matching.Candidate;
import org.wushe.matching.ChoiceReason;
import org.wushe.ui.Glyph;

/**
 * Says what will happen before a need is referred. Whoever chooses another than the first
 * says why: from the list, in words, or both.
 */
final class ReferDialog extends Dialog {

	private static final int MAXIMUM_REASON = 200;

	private final RadioButtonGroup<ChoiceReason> reason = new RadioButtonGroup<>();

	private final TextArea words = new TextArea();

	final Button confirm = new Button();

	/**
	 * @param reasons to choose from; none where it is the one the matching would have
	 * chosen
	 * @param sharing what the organisation will see of the person: {@code shared},
	 * {@code not-shared} or {@code danger}
	 * @param refer told the reason's code and the words, null where there is none
	 */
	ReferDialog(Candidate candidate, List<ChoiceReason> reasons, String sharing,
			BiConsumer<@Nullable String, @Nullable String> refer) {
		boolean first = reasons.isEmpty();
		addClassName("refer-dialog");
		setHeaderTitle(getTranslation("matching.refer.title", candidate.offeringTitle()));
		add(new Paragraph(getTranslation("matching.refer.consequence", candidate.organizationName())),
				new Paragraph(getTranslation("matching.refer." + sharing)));
		if (!first) {
			ask(reasons);
		}
		this.confirm.setText(getTranslation("matching.refer"));
		this.confirm.setIcon(Glyph.SEND.icon());
		this.confirm.addThemeVariants(ButtonVariant.PRIMARY);
		this.confirm.setDisableOnClick(true);
		this.confirm.addClickListener(click -> {
			if (!first && isMissing()) {
				this.words.setInvalid(true);
				this.words.setErrorMessage(getTranslation("matching.refer.reason.missing"));
				this.confirm.setEnabled(true);
			}
			else {
				close();
				refer.accept(this.reason.isEmpty() ? null : this.reason.getValue().code(),
						this.words.isEmpty() ? null : this.words.getValue().strip());
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	private void ask(List<ChoiceReason> reasons) {
		this.reason.setLabel(getTranslation("matching.refer.reason"));
		this.reason.setItems(reasons);
		this.reason.setItemLabelGenerator(each -> each.name(getLocale()));
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.addValueChangeListener(change -> this.words.setInvalid(false));
		this.words.setLabel(getTranslation("matching.refer.words"));
		this.words.setHelperText(getTranslation("matching.refer.reason.words"));
		this.words.setMaxLength(MAXIMUM_REASON);
		this.words.setWidthFull();
		add(this.reason, this.words);
	}

	/** Words alone are a reason of their own. */
	private boolean isMissing() {
		return this.words.getValue().isBlank() && (this.reason.isEmpty() || this.reason.getValue().wordsNeeded());
	}

}

package org.wushe.matching.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

	private final Paragraph refused = new Paragraph();

	final Button confirm = new Button();

	/**
	 * What was typed to say why not the first.
	 *
	 * @param code of the reason, null where there is none
	 * @param words the same
	 */
	record Typed(@Nullable String code, @Nullable String words) {

		static final Typed NOTHING = new Typed(null, null);

	}

	/** What the dialog leads to. */
	@FunctionalInterface
	interface Referring {

		/** Why it was refused, to be read; empty once it is done. */
		Optional<String> refer(Typed typed);

	}

	/**
	 * @param reasons to choose from; none where it is the one the matching would have
	 * chosen
	 * @param sharing what the organisation will see of the person: {@code shared},
	 * {@code not-shared} or {@code danger}
	 * @param typed before, for another candidate that was refused
	 * @param referring stays open with what was typed while it is refused
	 */
	ReferDialog(Candidate candidate, List<ChoiceReason> reasons, String sharing, Typed typed, Referring referring) {
		boolean first = reasons.isEmpty();
		addClassName("refer-dialog");
		setCloseOnOutsideClick(false);
		setHeaderTitle(getTranslation("matching.refer.title", candidate.offeringTitle()));
		add(new Paragraph(getTranslation("matching.refer.consequence", candidate.organizationName())),
				new Paragraph(getTranslation("matching.refer." + sharing)));
		if (!first) {
			ask(reasons, typed);
		}
		this.refused.addClassName("refer-refused");
		this.refused.getElement().setAttribute("role", "alert");
		this.refused.setVisible(false);
		add(this.refused);
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
				referring.refer(typed()).ifPresentOrElse(this::stay, this::close);
			}
		});
		getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), this.confirm);
	}

	private Typed typed() {
		return new Typed(this.reason.isEmpty() ? null : this.reason.getValue().code(),
				this.words.isEmpty() ? null : this.words.getValue().strip());
	}

	private void stay(String why) {
		this.refused.setText(why);
		this.refused.setVisible(true);
		this.confirm.setEnabled(true);
	}

	private void ask(List<ChoiceReason> reasons, Typed typed) {
		this.reason.setLabel(getTranslation("matching.refer.reason"));
		this.reason.setItems(reasons);
		this.reason.setItemLabelGenerator(each -> each.name(getLocale()));
		this.reason.setRequiredIndicatorVisible(true);
		this.reason.addValueChangeListener(change -> this.words.setInvalid(false));
		this.words.setLabel(getTranslation("matching.refer.words"));
		this.words.setHelperText(getTranslation("matching.refer.reason.words"));
		this.words.setMaxLength(MAXIMUM_REASON);
		this.words.setWidthFull();
		reasons.stream().filter(each -> each.code().equals(typed.code())).findFirst().ifPresent(this.reason::setValue);
		this.words.setValue(Objects.requireNonNullElse(typed.words(), ""));
		add(this.reason, this.words);
	}

	/** Words alone are a reason of their own. */
	private boolean isMissing() {
		return this.words.getValue().isBlank() && (this.reason.isEmpty() || this.reason.getValue().wordsNeeded());
	}

}

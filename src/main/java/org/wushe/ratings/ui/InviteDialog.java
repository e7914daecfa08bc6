package org.wushe.ratings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.wushe.ratings.RatingLink;
import org.wushe.ui.Glyph;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** 出示评价二维码: for the resident's own phone, who rates without anybody looking. */
@StyleSheet("ratings.css")
final class InviteDialog extends Dialog {

	final TextField field = new TextField();

	final Button copy = new Button();

	/**
	 * @param address of the page behind the link, complete
	 */
	InviteDialog(RatingLink link, String address, Texts texts) {
		addClassName("invite-dialog");
		setHeaderTitle(getTranslation("ratings.invite"));
		this.field.setLabel(getTranslation("ratings.invite.link"));
		this.field.setValue(address);
		this.field.setReadOnly(true);
		this.field.setWidthFull();
		this.copy.setText(getTranslation("ratings.invite.copy"));
		this.copy.setIcon(Glyph.LINK.icon());
		this.copy.addClickListener(click -> copy(address));
		add(new Paragraph(getTranslation("ratings.invite.words")),
				new QrCode(address, getTranslation("ratings.invite.code")), this.field, this.copy,
				new Paragraph(getTranslation("ratings.invite.until", texts.moment(link.expiresAt()))));
		Button close = new Button(getTranslation("ui.close"), click -> close());
		close.addThemeVariants(ButtonVariant.TERTIARY);
		getFooter().add(close);
	}

	/**
	 * Browsers let only pages of a secure origin (https, localhost) write to the
	 * clipboard.
	 */
	private void copy(String address) {
		this.field.getElement()
			.executeJs(
					"""
							const byHand = () => {
							  this.inputElement.focus();
							  this.inputElement.select();
							  return false;
							};
							return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, byHand) : byHand();""",
					address)
			.then(Boolean.class, this::copied);
	}

	/** Says what has become of it: the link is copied, or selected to be copied. */
	void copied(boolean done) {
		this.field.setHelperText(done ? "" : getTranslation("ratings.invite.copy-by-hand"));
		if (done) {
			Toast.done(getTranslation("ratings.invite.copied"));
		}
	}

}

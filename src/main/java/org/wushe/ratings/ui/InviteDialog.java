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

	/**
	 * @param address of the page behind the link, complete
	 */
	InviteDialog(RatingLink link, String address, Texts texts) {
		addClassName("invite-dialog");
		setHeaderTitle(getTranslation("ratings.invite"));
		TextField field = new TextField(getTranslation("ratings.invite.link"));
		field.setValue(address);
		field.setReadOnly(true);
		field.setWidthFull();
		Button copy = new Button(getTranslation("ratings.invite.copy"), Glyph.LINK.icon(), click -> {
			getElement().executeJs("navigator.clipboard?.writeText($0)", address);
			Toast.done(getTranslation("ratings.invite.copied"));
		});
		add(new Paragraph(getTranslation("ratings.invite.words")),
				new QrCode(address, getTranslation("ratings.invite.code")), field, copy,
				new Paragraph(getTranslation("ratings.invite.until", texts.moment(link.expiresAt()))));
		Button close = new Button(getTranslation("ui.close"), click -> close());
		close.addThemeVariants(ButtonVariant.TERTIARY);
		getFooter().add(close);
	}

}

package org.wushe.forms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;

/**
 * Long words of which a phone shows the first lines, and all of them one tap away. Where
 * there is room, and for whoever has them read out, they are whole.
 */
final class FoldedWords extends Div {

	private final Button more = new Button("", click -> fold(this.open));

	private boolean open;

	FoldedWords(Markdown words) {
		addClassName("form-folded");
		this.more.addThemeVariants(ButtonVariant.TERTIARY);
		add(words, this.more);
		fold(true);
	}

	private void fold(boolean folded) {
		this.open = !folded;
		setClassName("form-unfolded", this.open);
		this.more.setText(getTranslation(this.open ? "forms.view.fold" : "forms.view.unfold"));
		this.more.getElement().setAttribute("aria-expanded", String.valueOf(this.open));
	}

}

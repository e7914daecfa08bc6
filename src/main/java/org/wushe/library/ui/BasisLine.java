package org.wushe.library.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.wushe.library.OfferingPage.Basis;

/** Says above a list how it was found, where that was not by the words as typed. */
final class BasisLine extends Paragraph {

	BasisLine() {
		addClassName("library-basis");
		setVisible(false);
	}

	/**
	 * @param readAs what was looked for instead of the words; null for the words
	 */
	void show(Basis basis, String words, @Nullable String readAs) {
		setVisible(basis != Basis.EXACT);
		setText(isVisible() ? getTranslation("library.basis." + basis, words, readAs) : "");
	}

}

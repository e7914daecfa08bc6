package org.wushe.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Below a list: the way to the rest of it, or what to do where it becomes too long. */
final class MoreLine extends Div {

	/** Nobody reads on beyond; a phone would not hold it. */
	static final int MOST_PAGES = 25;

	/**
	 * @param shown how many entries stand above
	 * @param total how many there are
	 * @param pages how many pages are shown
	 * @param more shows one more
	 */
	MoreLine(int shown, long total, int pages, Runnable more) {
		addClassName("library-more");
		setVisible(shown < total);
		if (!isVisible()) {
			return;
		}
		if (pages < MOST_PAGES) {
			add(new Button(getTranslation("library.more"), click -> more.run()));
		}
		else {
			Paragraph enough = new Paragraph(getTranslation("library.more.enough", shown));
			enough.addClassName("secondary");
			add(enough);
		}
	}

}

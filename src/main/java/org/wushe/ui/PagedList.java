package org.wushe.ui;

import java.util.function.IntFunction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A list that is read on at a button to its end; says how much of it stands there. */
public final class PagedList extends Div {

	private final int page;

	private final transient IntFunction<Part> read;

	private int limit;

	/**
	 * The first of a list.
	 *
	 * @param shown how many of them
	 * @param total how many there are
	 */
	public record Part(Component list, int shown, int total) {
	}

	/**
	 * @param page how many more at a time
	 * @param read as many as that from the beginning
	 */
	public PagedList(int page, IntFunction<Part> read) {
		this.page = page;
		this.read = read;
		this.limit = page;
		refresh();
	}

	/** Reads as much again as is shown. */
	public void refresh() {
		Part part = this.read.apply(this.limit);
		removeAll();
		add(part.list());
		if (part.shown() < part.total()) {
			Paragraph count = new Paragraph(getTranslation("ui.more.of", part.shown(), part.total()));
			count.addClassName("secondary");
			Div more = new Div(count, new Button(getTranslation("ui.more"), click -> {
				this.limit += this.page;
				refresh();
			}));
			more.addClassName("paged-more");
			add(more);
		}
		ComponentTexts.speak(this);
	}

}

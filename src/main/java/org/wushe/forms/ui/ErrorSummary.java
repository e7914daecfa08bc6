package org.wushe.forms.ui;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.wushe.ui.Glyph;

/** Everything that is wrong, on top of the form; each line leads to its field. */
final class ErrorSummary extends Div {

	private final Span heading = new Span();

	private final UnorderedList list = new UnorderedList();

	ErrorSummary() {
		addClassName("form-summary");
		getElement().setAttribute("role", "alert");
		this.heading.addClassName("form-heading");
		add(new Div(Glyph.WARNING.icon(), this.heading), this.list);
		setVisible(false);
	}

	/**
	 * Something wrong.
	 *
	 * @param words the field and what is wrong with it
	 * @param go leads there
	 */
	record Entry(String words, Runnable go) {
	}

	void show(List<Entry> entries) {
		this.heading.setText(getTranslation("forms.view.summary", entries.size()));
		this.list.removeAll();
		entries.forEach((entry) -> {
			var link = new Button(entry.words(), (_) -> entry.go().run());
			link.addThemeVariants(ButtonVariant.TERTIARY);
			this.list.add(new ListItem(link));
		});
		setVisible(!entries.isEmpty());
	}

}

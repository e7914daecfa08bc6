package org.wushe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** What narrows a list: one field always there, the others behind a button on a phone. */
public class Filters extends Div {

	private boolean open;

	public Filters(Component first, Component... more) {
		addClassName("filters");
		Div others = new Div(more);
		others.addClassName("filters-more");
		Button toggle = new Button(getTranslation("ui.filters"), Glyph.FILTER.icon());
		toggle.addThemeVariants(ButtonVariant.TERTIARY);
		toggle.addClassName("filters-toggle");
		toggle.getElement().setAttribute("aria-expanded", "false");
		toggle.addClickListener(click -> {
			this.open = !this.open;
			setClassName("open", this.open);
			toggle.getElement().setAttribute("aria-expanded", String.valueOf(this.open));
		});
		add(first);
		if (more.length > 0) {
			add(toggle, others);
		}
	}

}

package org.wushe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says what this place will hold, and offers the first action. */
public class EmptyState extends Div {

	public EmptyState(Glyph icon, String title, String explanation, Component... actions) {
		addClassName("empty-state");
		Paragraph headline = new Paragraph(title);
		headline.addClassName("empty-state-title");
		headline.setVisible(!title.isEmpty());
		add(icon.icon(), headline, new Paragraph(explanation));
		add(actions);
	}

}

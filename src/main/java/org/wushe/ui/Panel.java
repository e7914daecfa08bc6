package org.wushe.ui;

import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a screen; a region with a heading for those who do not see it. */
public class Panel extends Section {

	private final Div head = new Div();

	private final H2 title;

	private final Div body = new Div();

	public Panel(String title, Component... content) {
		addClassName("panel");
		this.title = new H2(title);
		this.title.setId("panel-" + UUID.randomUUID());
		getElement().setAttribute("aria-labelledby", this.title.getId().orElseThrow());
		this.head.addClassName("panel-head");
		this.head.add(this.title);
		this.body.addClassName("panel-body");
		this.body.add(content);
		add(this.head, this.body);
	}

	/** Puts buttons or a count beside the title. */
	public Panel beside(Component... components) {
		this.head.add(components);
		return this;
	}

	public Panel content(Component... components) {
		this.body.removeAll();
		this.body.add(components);
		return this;
	}

	public void retitle(String text) {
		this.title.setText(text);
	}

}

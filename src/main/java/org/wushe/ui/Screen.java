package org.wushe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.breadcrumbs.Breadcrumbs;
import com.vaadin.flow.component.breadcrumbs.BreadcrumbsItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;

/**
 * A whole screen: where I am, what this is, what I can do here, and the thing itself.
 */
@Tag("div")
public abstract class Screen extends HtmlContainer implements HasDynamicTitle {

	private final Div head = new Div();

	private final Div trail = new Div();

	private final H1 title = new H1();

	private String name = "";

	private final Paragraph description = new Paragraph();

	private final Div actions = new Div();

	private final Div body = new Div();

	protected Screen() {
		addClassName("screen");
		this.head.addClassName("screen-head");
		this.trail.addClassName("screen-trail");
		this.description.addClassName("screen-description");
		this.actions.addClassName("screen-actions");
		this.body.addClassName("screen-body");
		Div words = new Div(this.title, this.description);
		words.addClassName("screen-words");
		this.head.add(words, this.actions);
		add(this.trail, this.head, this.body);
	}

	/**
	 * @param description one sentence about what this is; null where the title says it
	 */
	protected final void heading(String title, @Nullable String description) {
		this.name = title;
		this.title.setText(title);
		this.description.setText((description != null) ? description : "");
		this.description.setVisible(description != null);
	}

	/** Puts badges and the like after the title. */
	protected final void besideTitle(Component... components) {
		Span words = new Span(this.name);
		this.title.removeAll();
		this.title.add(words);
		this.title.add(components);
	}

	/** The way back, from the outermost; the screen itself is added as the last step. */
	protected final void trail(Step... steps) {
		Breadcrumbs breadcrumbs = new Breadcrumbs(Breadcrumbs.Mode.MANUAL);
		breadcrumbs.setAriaLabel(getTranslation("ui.breadcrumbs"));
		breadcrumbs.setI18n(new Breadcrumbs.BreadcrumbsI18n().setMoreItems(getTranslation("ui.breadcrumbs.more")));
		for (Step step : steps) {
			breadcrumbs.add(new BreadcrumbsItem(step.name(), step.screen()));
		}
		breadcrumbs.add(new BreadcrumbsItem(this.name));
		this.trail.removeAll();
		this.trail.add(breadcrumbs);
	}

	protected final void actions(Component... components) {
		this.actions.removeAll();
		this.actions.add(components);
	}

	protected final void content(Component... components) {
		this.body.removeAll();
		this.body.add(components);
	}

	@Override
	public String getPageTitle() {
		return this.name + " · " + getTranslation("ui.product");
	}

	/**
	 * A screen on the way to this one.
	 */
	public record Step(String name, Class<? extends Component> screen) {
	}

}

package org.wushe.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.EntryStatus;
import org.wushe.library.Resource;
import org.wushe.parties.Organization;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;

/** Everything about one resource, beside the list, and what can be done with it. */
final class ResourceDetail extends Section {

	/**
	 * @param organization who keeps it; null for a community's common ones
	 * @param close null where it stands for itself
	 */
	ResourceDetail(Resource resource, @Nullable Organization organization, ResourceWords words, OfferingWords places,
			Access access, @Nullable Runnable close, Component... more) {
		addClassName("offering-detail");
		H2 title = new H2(resource.name());
		title.setId("resource-title");
		getElement().setAttribute("aria-labelledby", "resource-title");
		Div head = new Div(title);
		head.addClassName("offering-detail-head");
		if (close != null) {
			Button closing = new Button(Glyph.CLOSE.icon(), click -> close.run());
			closing.addThemeVariants(ButtonVariant.TERTIARY);
			closing.setAriaLabel(getTranslation("ui.close"));
			head.add(closing);
		}
		add(head);
		if (resource.status() != EntryStatus.PUBLISHED) {
			add(words.badge(resource.status()));
		}
		if (places.isRestricted(organization)) {
			add(new Paragraph(new RestrictedBadge(), new Span(" " + getTranslation("resources.restricted.words"))));
		}
		Paragraph description = new Paragraph(resource.description());
		description.addClassName("prose");
		Facts facts = new Facts().with(getTranslation("library.organization"),
				(organization != null) ? organization.name() : null);
		words.facts(facts, resource);
		String category = resource.categoryCode();
		facts
			.with(getTranslation("library.category"), (category != null) ? places.categoryPath(access, category) : null)
			.with(getTranslation("resources.place"), places.place(access, resource.division()))
			.with(getTranslation("resources.address"), resource.address())
			.with(getTranslation("resources.confirmed"), words.confirmed(resource));
		add(description, facts);
		add(more);
	}

}

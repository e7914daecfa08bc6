package org.wushe.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import org.wushe.identity.Access;
import org.wushe.parties.Organization;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;

/** What is public of one organisation, beside the list, and the way to its services. */
final class ProviderDetail extends Section {

	ProviderDetail(Organization organization, OfferingWords words, Access access, Runnable close) {
		addClassName("offering-detail");
		H2 title = new H2(organization.name());
		title.setId("provider-title");
		getElement().setAttribute("aria-labelledby", "provider-title");
		Button closing = new Button(Glyph.CLOSE.icon(), click -> close.run());
		closing.addThemeVariants(ButtonVariant.TERTIARY);
		closing.setAriaLabel(getTranslation("ui.close"));
		Div head = new Div(title, closing);
		head.addClassName("offering-detail-head");
		add(head);
		if (words.isRestricted(organization)) {
			add(new RestrictedBadge());
		}
		Paragraph introduction = new Paragraph(organization.introduction());
		introduction.addClassName("prose");
		Facts facts = new Facts()
			.with(getTranslation("providers.type"), getTranslation("parties.kind." + organization.kind()))
			.with(getTranslation("parties.register.registration"),
					getTranslation("parties.registration." + organization.registration()))
			.with(getTranslation("parties.register.credit-code"), organization.creditCode())
			.with(getTranslation("parties.register.grade"), words.grade(organization).orElse(null))
			.with(getTranslation("resources.place"), words.place(access, organization.division()))
			.with(getTranslation("providers.area"),
					organization.serviceArea().isEmpty() ? null : words.places(access, organization.serviceArea()));
		RouterLink services = new RouterLink();
		services.setRoute(LibraryScreen.class);
		services.setQueryParameters(
				LibraryView.EVERYTHING.asking(LibraryView.EVERYTHING.asked().withText(organization.name()))
					.withEverywhere(true)
					.parameters());
		services.setText(getTranslation("providers.services"));
		services.addClassName("button-link");
		add(introduction, facts, services);
	}

}

package org.wushe.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.Capacity;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;

/** Everything about one offering, beside the list. */
final class OfferingDetail extends Section {

	OfferingDetail(ServiceOffering offering, @Nullable Organization organization, OfferingWords words, Access access,
			Runnable close) {
		addClassName("offering-detail");
		H2 title = new H2(offering.title());
		title.setId("offering-title");
		getElement().setAttribute("aria-labelledby", "offering-title");
		Button closing = new Button(Glyph.CLOSE.icon(), click -> close.run());
		closing.addThemeVariants(ButtonVariant.TERTIARY);
		closing.setAriaLabel(getTranslation("ui.close"));
		Div head = new Div(title, closing);
		head.addClassName("offering-detail-head");
		Paragraph description = new Paragraph(offering.description());
		description.addClassName("prose");
		add(head, description, facts(offering, organization, words, access));
	}

	private Facts facts(ServiceOffering offering, @Nullable Organization organization, OfferingWords words,
			Access access) {
		Facts facts = new Facts();
		if (organization != null) {
			facts.with(getTranslation("library.organization"), organization.name())
				.with(getTranslation("library.kind"), getTranslation("parties.kind." + organization.kind()));
			words.grade(organization).ifPresent(grade -> facts.with(getTranslation("library.grade.label"), grade));
		}
		facts.with(getTranslation("library.category"), words.categoryPath(access, offering.categoryCode()))
			.with(getTranslation("library.cost"), words.cost(offering.cost()));
		Capacity capacity = offering.capacity();
		if (capacity != null) {
			facts.with(getTranslation("library.capacity"),
					new Div(new Paragraph(words.capacity(capacity)), new Paragraph(words.freshness(capacity))));
		}
		return facts.with(getTranslation("library.eligibility"), words.eligibility(access, offering.eligibility()))
			.with(getTranslation("library.area"), words.places(access, offering.serviceArea()))
			.with(getTranslation("library.address"), offering.address())
			.with(getTranslation("library.opening"), words.opening(offering.opening()))
			.with(getTranslation("library.features"), words.features(offering.accessibility()))
			.with(getTranslation("library.languages"), words.languages(offering.languages()));
	}

}

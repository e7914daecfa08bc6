package org.wushe.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.wushe.identity.Access;
import org.wushe.library.Capacity;
import org.wushe.library.ServiceOffering;
import org.wushe.parties.Organization;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Tone;

/** Everything about one offering, beside the list. */
public final class OfferingDetail extends Section {

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
		add(head, plain(offering, organization, words, access));
	}

	/** The description and the facts without a heading, for a dialog that has one. */
	public static Div plain(ServiceOffering offering, @Nullable Organization organization, OfferingWords words,
			Access access) {
		Paragraph description = new Paragraph(offering.description());
		description.addClassName("prose");
		Div plain = new Div(description, facts(offering, organization, words, access));
		if (offering.isStale()) {
			plain.addComponentAsFirst(new Paragraph(
					new StateBadge(Tone.WAITING, Glyph.CLOCK, I18NProvider.translate("library.status.STALE")),
					new Span(" " + I18NProvider.translate("library.stale.words"))));
		}
		if (words.isRestricted(organization)) {
			plain.addComponentAsFirst(new Paragraph(new RestrictedBadge(),
					new Span(" " + I18NProvider.translate("library.restricted.words"))));
		}
		plain.addClassName("offering-plain");
		return plain;
	}

	private static Facts facts(ServiceOffering offering, @Nullable Organization organization, OfferingWords words,
			Access access) {
		Facts facts = new Facts();
		if (organization != null) {
			facts.with(I18NProvider.translate("library.organization"), organization.name())
				.with(I18NProvider.translate("library.kind"),
						I18NProvider.translate("parties.kind." + organization.kind()));
			words.grade(organization)
				.ifPresent(grade -> facts.with(I18NProvider.translate("library.grade.label"), grade));
		}
		facts.with(I18NProvider.translate("library.category"), words.categoryPath(access, offering.categoryCode()))
			.with(I18NProvider.translate("library.cost"), words.cost(offering.cost()));
		Capacity capacity = offering.capacity();
		if (capacity != null) {
			facts.with(I18NProvider.translate("library.capacity"),
					new Div(new Paragraph(words.capacity(capacity)), new Paragraph(words.freshness(capacity))));
		}
		return facts
			.with(I18NProvider.translate("library.eligibility"), words.eligibility(access, offering.eligibility()))
			.with(I18NProvider.translate("library.area"), words.places(access, offering.serviceArea()))
			.with(I18NProvider.translate("library.address"), offering.address())
			.with(I18NProvider.translate("library.opening"), words.opening(offering.opening()))
			.with(I18NProvider.translate("library.features"), words.features(offering.accessibility()))
			.with(I18NProvider.translate("library.languages"), words.languages(offering.languages()));
	}

}

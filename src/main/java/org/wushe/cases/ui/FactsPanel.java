package org.wushe.cases.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.identity.Access;
import org.wushe.ui.Categories;
import org.wushe.ui.Facts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.Places;
import org.wushe.ui.StateBadge;
import org.wushe.ui.Texts;
import org.wushe.ui.Tone;

/** 案件信息: the cover of the case. */
@org.springframework.stereotype.Component
class FactsPanel implements CasePanel {

	private final Places places;

	private final Categories categories;

	private final Texts texts;

	FactsPanel(Places places, Categories categories, Texts texts) {
		this.places = places;
		this.categories = categories;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.FACTS;
	}

	@Override
	public int order() {
		return 500;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		Facts facts = new Facts().with(fact("number"), file.number())
			.with(fact("kind"), I18NProvider.translate("cases.kind." + file.kind()))
			.with(fact("category"),
					(file.categoryCode() != null) ? this.categories.name(access, file.categoryCode()) : null)
			.with(fact("division"), this.places.division(access, file.divisionCode()))
			.with(fact("owner"), file.ownerName())
			.with(fact("opened"), this.texts.moment(file.openedAt()))
			.with(fact("deadline"), (file.deadlineAt() != null) ? this.texts.moment(file.deadlineAt()) : null)
			.with(fact("closed"), (file.closedAt() != null) ? this.texts.moment(file.closedAt()) : null);
		if (file.isRestricted()) {
			facts.with(fact("confidentiality"), new Div(new StateBadge(Tone.WAITING, Glyph.LOCK,
					I18NProvider.translate("cases.confidentiality.RESTRICTED"))));
		}
		return Optional.of(new Panel(I18NProvider.translate("cases.facts"), facts));
	}

	private static String fact(String name) {
		return I18NProvider.translate("cases.fact." + name);
	}

}

package org.wushe.cases.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.CaseParty;
import org.wushe.cases.Cases;
import org.wushe.identity.Access;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.Places;
import org.wushe.ui.Texts;

/** 参与单位: the organisations that take part. */
@org.springframework.stereotype.Component
class PartiesPanel implements CasePanel {

	private final Cases cases;

	private final Places places;

	private final Texts texts;

	PartiesPanel(Cases cases, Places places, Texts texts) {
		this.cases = cases;
		this.places = places;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.FACTS;
	}

	@Override
	public int order() {
		return 900;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		List<CaseParty> parties = this.cases.parties(access, file.id());
		if (parties.isEmpty()) {
			return Optional.empty();
		}
		UnorderedList list = new UnorderedList();
		list.addClassName("link-list");
		parties.forEach(party -> list.add(line(access, party)));
		return Optional.of(new Panel(I18NProvider.translate("cases.parties"), list));
	}

	private ListItem line(Access access, CaseParty party) {
		Span name = new Span(this.places.organization(access, party.organizationCode()));
		Span role = new Span(I18NProvider.translate("cases.party." + party.role(), this.texts.day(party.since())));
		role.addClassName("secondary");
		return new ListItem(Glyph.ORGANIZATION.icon(), new Div(name, role));
	}

}

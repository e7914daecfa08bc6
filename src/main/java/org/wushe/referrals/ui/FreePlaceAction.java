package org.wushe.referrals.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import org.wushe.cases.CaseFile;
import org.wushe.cases.ui.CasePanel;
import org.wushe.identity.Access;
import org.wushe.referrals.KeptPlaces;
import org.wushe.ui.Glyph;

/**
 * 腾出名额 on the case page, also of a closed case, for as long as the person keeps the
 * place.
 */
@org.springframework.stereotype.Component
class FreePlaceAction implements CasePanel {

	private final KeptPlaces places;

	private final FreePlaceStep step;

	FreePlaceAction(KeptPlaces places, FreePlaceStep step) {
		this.places = places;
		this.step = step;
	}

	@Override
	public Place place() {
		return Place.ACTIONS;
	}

	@Override
	public int order() {
		return 710;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		return this.places.ofCase(access, file.id())
			.stream()
			.findFirst()
			.map(kept -> new Button(I18NProvider.translate("referrals.kept.free"), Glyph.CHECK.icon(),
					click -> this.step.ask(access, kept, () -> {
					})));
	}

}

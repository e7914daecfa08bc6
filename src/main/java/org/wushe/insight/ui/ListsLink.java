package org.wushe.insight.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.core.annotation.Order;
import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;
import org.wushe.library.ui.ProjectsLink;
import org.wushe.ui.ChosenDivision;

/** From the projects to what everybody sees of the three libraries. */
@org.springframework.stereotype.Component
@Order(2)
class ListsLink implements ProjectsLink {

	@Override
	public Optional<Component> render(Access access) {
		return ChosenDivision.of(access).map(place -> {
			Anchor link = new Anchor("lists/" + place.at(DivisionCode.Level.COMMUNITY),
					I18NProvider.translate("insight.lists"));
			link.setTarget("_blank");
			link.setTitle(I18NProvider.translate("insight.lists.public"));
			link.addClassName("project-link");
			return link;
		});
	}

}

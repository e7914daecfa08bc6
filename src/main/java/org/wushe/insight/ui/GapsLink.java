package org.wushe.insight.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.core.annotation.Order;
import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.library.ui.ProjectsLink;

/** From the projects to the gaps that they answer. */
@org.springframework.stereotype.Component
@Order(1)
class GapsLink implements ProjectsLink {

	@Override
	public Optional<Component> render(Access access) {
		if (!access.allows(Operation.READ_GAPS)) {
			return Optional.empty();
		}
		Anchor link = new Anchor("insight/gaps", I18NProvider.translate("insight.gaps"));
		link.addClassName("project-link");
		return Optional.of(link);
	}

}

package org.wushe.ui;

import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.security.AuthenticationContext;

import org.wushe.identity.Access;
import org.wushe.identity.Operation;
import org.wushe.identity.Role;

/** Who is signed in, and the way out. */
final class Me extends Div {

	Me(Access access, String where, AuthenticationContext authentication) {
		addClassName("me");
		Button button = new Button(access.displayName(), Glyph.PERSON.icon());
		button.addThemeVariants(ButtonVariant.TERTIARY);
		button.setAriaLabel(getTranslation("ui.me", access.displayName()));
		Popover popover = new Popover();
		popover.setTarget(button);
		popover.setPosition(PopoverPosition.BOTTOM_END);
		popover.setModal(true);
		popover.setAutofocus(true);
		popover.setAriaLabel(getTranslation("ui.me", access.displayName()));
		popover.add(person(access, where));
		if (access.allows(Operation.DECLARE_INTEREST)) {
			Anchor interests = new Anchor("interests", getTranslation("interests.title"));
			interests.addClassName("me-link");
			popover.add(interests);
		}
		popover.add(new Switches(),
				new Button(getTranslation("ui.logout"), Glyph.LOGOUT.icon(), click -> authentication.logout()));
		add(button, popover);
	}

	private Div person(Access access, String where) {
		Span name = new Span(access.displayName());
		name.addClassName("me-name");
		Paragraph roles = new Paragraph(
				String.join(getTranslation("ui.comma"), access.roles().stream().sorted().map(this::name).toList()));
		Paragraph place = new Paragraph(where);
		Div person = new Div(name, roles, place);
		person.addClassName("me-person");
		return person;
	}

	private String name(Role role) {
		return getTranslation("ui.role." + role.name().toLowerCase(Locale.ROOT));
	}

}

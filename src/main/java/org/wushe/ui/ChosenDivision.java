package org.wushe.ui;

import java.util.Optional;

import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/**
 * The division a person has narrowed the screens to; the person's own until then. It
 * filters what is shown and grants nothing.
 */
public record ChosenDivision(DivisionCode code) {

	/** Empty for people of an organisation, who see what names their organisation. */
	public static Optional<DivisionCode> of(Access access) {
		DivisionCode own = access.division();
		if (own == null) {
			return Optional.empty();
		}
		ChosenDivision chosen = VaadinSession.getCurrent().getAttribute(ChosenDivision.class);
		return Optional.of((chosen != null && own.contains(chosen.code())) ? chosen.code() : own);
	}

	static void choose(@Nullable DivisionCode code) {
		VaadinSession.getCurrent().setAttribute(ChosenDivision.class, (code != null) ? new ChosenDivision(code) : null);
	}

}

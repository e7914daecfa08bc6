package org.wushe.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

import org.wushe.identity.Access;
import org.wushe.identity.DivisionCode;

/** Narrows the screens to a division within one's own, step by step, and back. */
final class DivisionSwitch extends Div {

	private final transient Places places;

	private final transient Access access;

	private final transient DivisionCode own;

	private final Button button = new Button();

	private final Popover popover = new Popover();

	DivisionSwitch(Places places, Access access, DivisionCode own) {
		this.places = places;
		this.access = access;
		this.own = own;
		addClassName("division-switch");
		this.button.setIcon(Glyph.PLACE.icon());
		this.button.addThemeVariants(ButtonVariant.TERTIARY);
		this.popover.setTarget(this.button);
		this.popover.setPosition(PopoverPosition.BOTTOM_START);
		this.popover.setModal(true);
		this.popover.setAutofocus(true);
		this.popover.setAriaLabel(getTranslation("ui.division.switch"));
		add(this.button, this.popover);
		show(ChosenDivision.of(access).orElse(own));
	}

	private void show(DivisionCode chosen) {
		String name = this.places.division(this.access, chosen);
		this.button.setText(name);
		this.button.setAriaLabel(getTranslation("ui.division.current", name));
		this.popover.removeAll();
		UnorderedList list = new UnorderedList();
		list.addClassName("division-list");
		above(chosen).forEach(code -> list.add(entry(code, chosen, "division-above")));
		this.places.within(this.access, chosen).forEach(code -> list.add(entry(code, chosen, "division-below")));
		this.popover.add(list);
	}

	private List<DivisionCode> above(DivisionCode chosen) {
		List<DivisionCode> path = new ArrayList<>();
		for (DivisionCode.Level level : DivisionCode.Level.values()) {
			DivisionCode code = chosen.at(level);
			if (this.own.contains(code) && !path.contains(code)) {
				path.add(code);
			}
		}
		return path;
	}

	private ListItem entry(DivisionCode code, DivisionCode chosen, String className) {
		Button choice = new Button(this.places.division(this.access, code), click -> choose(code));
		choice.addThemeVariants(ButtonVariant.TERTIARY);
		if (code.equals(chosen)) {
			choice.getElement().setAttribute("aria-current", "true");
			choice.setIcon(Glyph.CHECK.icon());
		}
		ListItem item = new ListItem(choice);
		item.addClassName(className);
		return item;
	}

	private void choose(DivisionCode code) {
		ChosenDivision.choose(code);
		this.popover.close();
		show(code);
		UI.getCurrent().refreshCurrentRoute(false);
	}

}

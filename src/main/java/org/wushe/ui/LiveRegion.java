package org.wushe.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/**
 * Tells people with a screen reader what has changed on the screen without their doing.
 */
public final class LiveRegion extends Div {

	LiveRegion() {
		addClassName("visually-hidden");
		getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
	}

	/** Says the words once, politely. */
	public static void announce(UI ui, String words) {
		LiveRegion region = ComponentUtil.getData(ui, LiveRegion.class);
		if (region == null) {
			region = new LiveRegion();
			ComponentUtil.setData(ui, LiveRegion.class, region);
			ui.add(region);
		}
		region.setText(words);
	}

}

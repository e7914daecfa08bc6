package org.wushe.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/**
 * Tabs, and nothing but tabs: the part that scrolls them cannot be focused by itself,
 * which WCAG 1.3.1 forbids inside a list of tabs.
 */
public class TabBar extends Tabs {

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		getElement().executeJs("""
				customElements.whenDefined('vaadin-tabs')
				  .then(() => this.updateComplete)
				  .then(() => this.shadowRoot.querySelector('div[tabindex]')?.removeAttribute('tabindex'));""");
	}

}

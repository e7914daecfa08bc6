package org.wushe.forms.ui;

import com.vaadin.flow.component.Component;

/** Puts the keyboard where the person should go on. */
final class Focus {

	private Focus() {
	}

	/** On the first thing in the component that takes it, once that is on the screen. */
	static void on(Component component) {
		component.getElement()
			.executeJs("setTimeout(() => {"
					+ " const seen = (selector) => [...this.querySelectorAll(selector)].find((each) => each.checkVisibility());"
					+ " const target = seen('input:not([type=file]), textarea, vaadin-select-value-button')"
					+ " ?? seen('vaadin-button') ?? this;"
					+ " this.scrollIntoView({ block: 'center' }); target.focus({ preventScroll: true }); })");
	}

}

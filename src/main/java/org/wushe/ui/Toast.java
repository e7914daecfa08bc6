package org.wushe.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short sentence about what has just happened. */
public final class Toast {

	private Toast() {
	}

	/** It is done. */
	public static void done(String sentence) {
		show(Glyph.DONE, sentence, 5000).addThemeVariants(NotificationVariant.SUCCESS);
	}

	/** It was not done, and why; stays longer. */
	public static void refused(String sentence) {
		show(Glyph.WARNING, sentence, 12000).addThemeVariants(NotificationVariant.ERROR);
	}

	private static Notification show(Glyph icon, String sentence, int milliseconds) {
		Span words = new Span(icon.icon(), new Span(sentence));
		words.addClassName("toast");
		Notification notification = new Notification(words);
		notification.setDuration(milliseconds);
		notification.setPosition(Position.BOTTOM_CENTER);
		notification.open();
		return notification;
	}

}

package org.wushe.ui;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.springframework.stereotype.Component;

/**
 * Gives every session its language and its words for trouble, and every page its mode.
 */
@Component
class ShellSetup implements VaadinServiceInitListener {

	private final transient Translations translations;

	ShellSetup(Translations translations) {
		this.translations = translations;
	}

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.addIndexHtmlRequestListener(ShellSetup::dress);
		event.getSource().addSessionInitListener(session -> {
			session.getSession().setLocale(Settings.language(session.getRequest()));
			session.getSession().setErrorHandler(new Failures());
		});
		event.getSource().addUIInitListener(this::prepare);
		event.getSource().setSystemMessagesProvider(this::systemMessages);
	}

	private static void dress(IndexHtmlResponse page) {
		page.getDocument()
			.getElementsByTag("html")
			.attr("lang", Settings.language(page.getVaadinRequest()).toLanguageTag());
		if (Settings.care(page.getVaadinRequest())) {
			page.getDocument().getElementsByTag("html").addClass("care");
		}
	}

	/** The browser's own notice when the connection is lost, in the person's language. */
	private void prepare(UIInitEvent event) {
		UI ui = event.getUI();
		ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("ui.connection.reconnecting"));
		ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("ui.connection.lost"));
		ui.getPage()
			.executeJs("""
					const indicator = window.Vaadin.connectionIndicator;
					if (indicator) {
					  indicator.onlineText = $0;
					  indicator.offlineText = $1;
					  indicator.reconnectingText = $2;
					}""", ui.getTranslation("ui.connection.back"), ui.getTranslation("ui.connection.lost"),
					ui.getTranslation("ui.connection.reconnecting"));
	}

	private SystemMessages systemMessages(SystemMessagesInfo info) {
		Locale locale = info.getLocale();
		CustomizedSystemMessages messages = new CustomizedSystemMessages();
		messages.setSessionExpiredNotificationEnabled(true);
		messages.setSessionExpiredCaption(say("ui.session.expired", locale));
		messages.setSessionExpiredMessage(say("ui.session.expired.words", locale));
		messages.setInternalErrorNotificationEnabled(true);
		messages.setInternalErrorCaption(say("ui.session.failure", locale));
		messages.setInternalErrorMessage(say("ui.session.failure.words", locale));
		messages.setSyncErrorCaption(say("ui.session.failure", locale));
		messages.setSyncErrorMessage(say("ui.session.failure.words", locale));
		messages.setCookiesDisabledNotificationEnabled(true);
		messages.setCookiesDisabledCaption(say("ui.session.cookies", locale));
		messages.setCookiesDisabledMessage(say("ui.session.cookies.words", locale));
		return messages;
	}

	private String say(String key, Locale locale) {
		return this.translations.getTranslation(key, locale);
	}

}

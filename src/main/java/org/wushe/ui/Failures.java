package org.wushe.ui;

import java.util.Locale;
import java.util.UUID;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionException;

import org.jspecify.annotations.Nullable;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;

/**
 * What went wrong in a screen, told in the reader's words: what happened, what is kept,
 * what to do. The exception itself goes to the log under a number that the reader can
 * pass on.
 */
final class Failures implements ErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(Failures.class);

	/** The words for a failure. */
	enum Kind {

		DENIED, CHANGED, AGAIN, AWAY, UNEXPECTED;

		static Kind of(Throwable failure) {
			for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
				if (cause instanceof AccessDenied) {
					return DENIED;
				}
				if (cause instanceof OptimisticLockingFailureException) {
					return CHANGED;
				}
				if (cause instanceof PessimisticLockingFailureException) {
					return AGAIN;
				}
				if (cause instanceof TransactionException || cause instanceof DataAccessResourceFailureException) {
					return AWAY;
				}
			}
			return UNEXPECTED;
		}

		String key() {
			return "ui.failure." + name().toLowerCase(Locale.ROOT);
		}

	}

	@Override
	public void error(ErrorEvent event) {
		UI ui = event.getComponent().flatMap(Component::getUI).orElseGet(UI::getCurrent);
		DomainRefusal refusal = refusal(event.getThrowable());
		if (ui != null && refusal != null) {
			ui.access(() -> Toast.refused(words(ui, refusal)));
			return;
		}
		Kind kind = Kind.of(event.getThrowable());
		String number = report(kind, event.getThrowable());
		if (ui != null) {
			ui.access(() -> tell(ui, kind, number));
		}
	}

	/** The rule of the domain that refused it, if it was one. */
	static @Nullable DomainRefusal refusal(Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof DomainRefusal)) {
			cause = cause.getCause();
		}
		return (DomainRefusal) cause;
	}

	static String words(UI ui, DomainRefusal refusal) {
		return ui.getTranslation(refusal.messageKey(), refusal.args().toArray());
	}

	/** Stands where the thing would have been. */
	static Component placeholder(UI ui, Throwable failure) {
		DomainRefusal refusal = refusal(failure);
		if (refusal != null) {
			return new EmptyState(Glyph.WARNING, ui.getTranslation("ui.refused"), words(ui, refusal));
		}
		Kind kind = Kind.of(failure);
		return new EmptyState((kind == Kind.DENIED) ? Glyph.LOCK : Glyph.WARNING, ui.getTranslation(kind.key()),
				words(ui, kind, report(kind, failure)));
	}

	/**
	 * @return the number under which the failure is in the log
	 */
	static String report(Kind kind, Throwable failure) {
		String number = UUID.randomUUID().toString().substring(0, 8);
		if (kind == Kind.UNEXPECTED) {
			log.error("Failure {} in a screen", number, failure);
		}
		else {
			log.info("Refused in a screen: {}", failure.getMessage());
		}
		return number;
	}

	static String words(UI ui, Kind kind, String number) {
		return ui.getTranslation(kind.key() + ".words", number);
	}

	private static void tell(UI ui, Kind kind, String number) {
		ConfirmDialog dialog = new ConfirmDialog(ui.getTranslation(kind.key()), words(ui, kind, number),
				ui.getTranslation("ui.understood"), understood -> {
				});
		dialog.open();
	}

}

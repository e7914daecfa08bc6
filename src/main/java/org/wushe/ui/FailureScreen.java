package org.wushe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;

import org.wushe.ui.Failures.Kind;

/** The screen could not be shown, and it is our fault. */
@ParentLayout(MainLayout.class)
class FailureScreen extends ErrorScreen implements HasErrorParameter<Exception> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
		Kind kind = Kind.of(parameter.getException());
		String number = Failures.report(kind, parameter.getException());
		UI ui = event.getUI();
		show((kind == Kind.DENIED) ? Glyph.LOCK : Glyph.WARNING, ui.getTranslation(kind.key()),
				Failures.words(ui, kind, number));
		HttpStatusCode status = switch (kind) {
			case DENIED -> HttpStatusCode.FORBIDDEN;
			case AWAY, AGAIN -> HttpStatusCode.SERVICE_UNAVAILABLE;
			case CHANGED, UNEXPECTED -> HttpStatusCode.INTERNAL_SERVER_ERROR;
		};
		return status.getCode();
	}

}

package org.wushe.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.DomainRefusal.Kind;

/** The domain does not show what was asked for: it is not there, or no longer. */
@ParentLayout(MainLayout.class)
class RefusedScreen extends ErrorScreen implements HasErrorParameter<DomainRefusal> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainRefusal> parameter) {
		DomainRefusal refusal = parameter.getException();
		show((refusal.kind() == Kind.NOT_FOUND) ? Glyph.SEARCH : Glyph.WARNING,
				getTranslation((refusal.kind() == Kind.NOT_FOUND) ? "ui.not-found" : "ui.refused"),
				Failures.words(event.getUI(), refusal));
		return refusal.kind().status();
	}

}

package org.wushe.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;

/** 403: the screen is not for this person. */
@ParentLayout(MainLayout.class)
class AccessDeniedScreen extends ErrorScreen implements HasErrorParameter<AccessDeniedException> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
		show(Glyph.LOCK, getTranslation("ui.denied"), getTranslation("ui.denied.words"));
		return HttpStatusCode.FORBIDDEN.getCode();
	}

}

package org.wushe.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;

import org.wushe.identity.AccessDenied;

/** 403: the thing shown here lies outside what this person may see. */
@ParentLayout(MainLayout.class)
class ForeignScreen extends ErrorScreen implements HasErrorParameter<AccessDenied> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDenied> parameter) {
		show(Glyph.LOCK, getTranslation("ui.denied"), getTranslation("ui.denied.words"));
		return HttpStatusCode.FORBIDDEN.getCode();
	}

}

package org.wushe.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;

/** 404: there is nothing at this address. */
@ParentLayout(MainLayout.class)
class NotFoundScreen extends ErrorScreen implements HasErrorParameter<NotFoundException> {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
		show(Glyph.SEARCH, getTranslation("ui.not-found"), getTranslation("ui.not-found.words"));
		return HttpStatusCode.NOT_FOUND.getCode();
	}

}

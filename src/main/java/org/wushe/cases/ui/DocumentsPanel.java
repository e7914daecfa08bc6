package org.wushe.cases.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.wushe.cases.Attachments;
import org.wushe.cases.CaseFile;
import org.wushe.identity.Access;
import org.wushe.ui.Texts;

/** 材料: documents and photos. */
@org.springframework.stereotype.Component
class DocumentsPanel implements CasePanel {

	private final Attachments attachments;

	private final Texts texts;

	DocumentsPanel(Attachments attachments, Texts texts) {
		this.attachments = attachments;
		this.texts = texts;
	}

	@Override
	public Place place() {
		return Place.MIDDLE;
	}

	@Override
	public int order() {
		return 900;
	}

	@Override
	public Optional<Component> render(Access access, CaseFile file) {
		return Optional.of(new Documents(this.attachments, this.texts, access, file));
	}

}

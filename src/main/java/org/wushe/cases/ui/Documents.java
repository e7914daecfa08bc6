package org.wushe.cases.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.wushe.cases.Attachment;
import org.wushe.cases.Attachments;
import org.wushe.cases.CaseFile;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;
import org.wushe.identity.Operation;
import org.wushe.ui.ComponentTexts;
import org.wushe.ui.Glyph;
import org.wushe.ui.Panel;
import org.wushe.ui.Texts;
import org.wushe.ui.Toast;

/** Photos as thumbnails, documents by name; whoever works on the case can add some. */
final class Documents extends Panel implements CasePanel.Living {

	private final transient Attachments attachments;

	private final transient Texts texts;

	private final transient Access access;

	private final transient CaseFile file;

	private final UnorderedList list = new UnorderedList();

	private final Span none = new Span();

	private final Upload upload;

	Documents(Attachments attachments, Texts texts, Access access, CaseFile file) {
		super("");
		this.attachments = attachments;
		this.texts = texts;
		this.access = access;
		this.file = file;
		retitle(getTranslation("cases.documents"));
		this.list.addClassName("documents");
		this.none.addClassName("secondary");
		this.upload = upload();
		content(this.none, this.list, this.upload);
		update(file);
	}

	@Override
	public void update(CaseFile changed) {
		boolean open = this.access.allows(Operation.ATTACH_DOCUMENT) && changed.isOpen();
		this.upload.setVisible(open);
		this.none.setText(getTranslation(open ? "cases.documents.none-yet" : "cases.documents.none"));
		list();
	}

	private void list() {
		List<Attachment> all = this.attachments.ofCase(this.access, this.file.id());
		this.none.setVisible(all.isEmpty());
		this.list.setVisible(!all.isEmpty());
		this.list.removeAll();
		all.forEach(attachment -> this.list.add(new ListItem(link(attachment))));
	}

	private Anchor link(Attachment attachment) {
		Anchor link = new Anchor(Downloads.of(this.attachments, this.access, attachment), "");
		link.setTarget("_blank");
		Span words = new Span(attachment.name());
		words.addClassName("document-name");
		Span size = new Span(this.texts.size(attachment.size()));
		size.addClassName("secondary");
		link.add(picture(attachment), words, size);
		return link;
	}

	private Component picture(Attachment attachment) {
		if (attachment.isImage()) {
			Image image = new Image(Downloads.thumbnail(this.attachments, this.access, attachment), "");
			image.getElement().setAttribute("loading", "lazy");
			return image;
		}
		Div page = new Div(Glyph.DOCUMENT.icon());
		page.addClassName("document-page");
		return page;
	}

	private Upload upload() {
		Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> {
			try {
				this.attachments.attach(this.access, this.file.id(), metadata.fileName(), bytes);
				Toast.done(getTranslation("cases.documents.added", metadata.fileName()));
			}
			catch (DomainRefusal ex) {
				Toast.refused(getTranslation(ex.messageKey(), ex.args().toArray()));
			}
			list();
		}))));
		upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
		upload.setMaxFileSize(Attachments.MAXIMUM_SIZE);
		upload.addClassName("document-upload");
		return ComponentTexts.speak(upload);
	}

}

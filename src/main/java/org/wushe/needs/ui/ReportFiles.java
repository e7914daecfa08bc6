package org.wushe.needs.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

import org.wushe.cases.Attachment;
import org.wushe.cases.Attachments;
import org.wushe.forms.FormFile;
import org.wushe.forms.FormFiles;
import org.wushe.identity.Access;
import org.wushe.identity.DomainRefusal;

/** Keeps what is uploaded for a report among the attachments, seen by its writer only. */
record ReportFiles(Attachments attachments, Access access) implements FormFiles {

	@Override
	public FormFile keep(String name, String type, InputStream content) throws IOException {
		byte[] bytes = content.readNBytes(Attachments.MAXIMUM_SIZE + 1);
		return file(this.attachments.upload(this.access, name, bytes));
	}

	@Override
	public Optional<FormFile> find(String id) {
		try {
			return Optional.of(file(this.attachments.get(this.access, UUID.fromString(id))));
		}
		catch (DomainRefusal | IllegalArgumentException unknown) {
			return Optional.empty();
		}
	}

	private static FormFile file(Attachment attachment) {
		return new FormFile(attachment.id().toString(), attachment.name(), attachment.contentType(), attachment.size());
	}

}

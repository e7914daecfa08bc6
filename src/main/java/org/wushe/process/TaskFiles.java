package org.wushe.process;

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

/**
 * Files of a task's form: attachments that only their person sees until the completion
 * binds them to the case.
 */
record TaskFiles(Attachments attachments, Access access) implements FormFiles {

	@Override
	public FormFile keep(String name, String type, InputStream content) throws IOException {
		return file(this.attachments.upload(this.access, name, content.readNBytes(Attachments.MAXIMUM_SIZE + 1)));
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

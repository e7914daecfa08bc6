package org.wushe.cases;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document or photo of a case.
 *
 * @param caseId null until what it was uploaded for is submitted
 * @param contentType found by looking into the content, never taken from the name
 * @param size in bytes
 * @param sha256 of the stored content, in hex
 * @param uploadedBy user id
 */
public record Attachment(UUID id, @Nullable UUID caseId, String name, String contentType, int size, String sha256,
		String uploadedBy, Instant uploadedAt) {

	/** Whether browsers may show it in the page. */
	public boolean isImage() {
		return this.contentType.startsWith("image/");
	}

}

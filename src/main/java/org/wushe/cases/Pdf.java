package org.wushe.cases;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.wushe.identity.DomainRefusal;

/** PDF files, told by their content. */
final class Pdf {

	private static final byte[] BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final int TAIL = 2_048;

	/** What makes a reader run or fetch something, or carries other files. */
	private static final Pattern ACTIVE = Pattern
		.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)\\b");

	private Pdf() {
	}

	static boolean is(byte[] bytes) {
		if (bytes.length < BEGIN.length) {
			return false;
		}
		for (int i = 0; i < BEGIN.length; i++) {
			if (bytes[i] != BEGIN[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @throws DomainRefusal if it is cut short or would do something when opened
	 */
	static byte[] checked(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		if (text.indexOf("%%EOF", Math.max(0, text.length() - TAIL)) < 0) {
			throw DomainRefusal.invalid("attachments", "cases.refused.file-broken");
		}
		if (ACTIVE.matcher(text).find()) {
			throw DomainRefusal.invalid("attachments", "cases.refused.file-active");
		}
		return bytes;
	}

}

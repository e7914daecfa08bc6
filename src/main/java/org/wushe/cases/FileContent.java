package org.wushe.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.wushe.identity.DomainRefusal;

/** A file as we keep it: what it is was found by looking into it. */
record FileContent(String name, Type type, byte[] bytes) {

	private static final int MAXIMUM_NAME = 200;

	enum Type {

		JPEG("image/jpeg"), PNG("image/png"), PDF("application/pdf");

		private final String mime;

		Type(String mime) {
			this.mime = mime;
		}

		String mime() {
			return this.mime;
		}

	}

	/**
	 * @throws DomainRefusal if it is too large or not of a type that we keep
	 */
	static FileContent of(String name, byte[] bytes) {
		if (bytes.length > Attachments.MAXIMUM_SIZE) {
			throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "cases.refused.file-too-large",
					Attachments.MAXIMUM_SIZE / 1024 / 1024);
		}
		String checked = Words.require("name", name, MAXIMUM_NAME);
		if (Pdf.is(bytes)) {
			return new FileContent(checked, Type.PDF, Pdf.checked(bytes));
		}
		if (Picture.is(bytes)) {
			return Picture.drawnAnew(checked, bytes);
		}
		throw DomainRefusal.invalid("attachments", "cases.refused.file-type");
	}

	String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

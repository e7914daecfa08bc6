package org.wushe.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that somebody hands in.
 *
 * @param name as the person's machine calls it
 */
public record GivenFile(String name, byte[] bytes) {

	private static final int LONGEST_NAME = 100;

	public GivenFile {
		String plain = name.replaceAll("\\p{Cntrl}", "").strip();
		name = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
	}

	/**
	 * SHA-256 in hexadecimal digits: whoever has the file can show that it was this one.
	 */
	public String digest() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package org.wushe.privacy;

/**
 * Encrypts what says who someone is, before it reaches the database. The same text gives
 * a different ciphertext each time; the blind index is what finds it again.
 */
public interface PersonalFields {

	/** The ciphertext as printable text, for a column named {@code *_enc}. */
	String encrypt(String text);

	/**
	 * @throws IllegalStateException if the text was not encrypted by {@link #encrypt}
	 * with a key that we have
	 */
	String decrypt(String ciphertext);

	/**
	 * The same for the same text, and tells nothing about it: finds it without
	 * decrypting, in a column named {@code *_idx}. Full-width and half-width signs, upper
	 * and lower case count as the same.
	 */
	String blindIndex(String text);

}

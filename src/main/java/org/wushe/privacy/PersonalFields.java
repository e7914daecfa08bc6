package org.wushe.privacy;

/** Encrypts what says who someone is, before it reaches the database. */
public interface PersonalFields {

	String encrypt(String text);

	String decrypt(String ciphertext);

	/** The same for the same text: finds it without decrypting. */
	String blindIndex(String text);

}

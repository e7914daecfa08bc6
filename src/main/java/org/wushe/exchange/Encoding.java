package org.wushe.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In what the texts of offices are written: UTF-8, or what Chinese spreadsheets write.
 */
public final class Encoding {

	private static final Charset CHINESE = Charset.forName("GB18030");

	private Encoding() {
	}

	/**
	 * The text, without the mark that UTF-8 may begin with. What is no UTF-8 is GB 18030.
	 */
	public static String decode(byte[] bytes) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(bytes, CHINESE);
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

}

package org.wushe.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.wushe.identity.DomainRefusal;

/**
 * In what the texts of offices are written: UTF-8, or what Chinese spreadsheets write.
 */
public final class Encoding {

	private static final Charset CHINESE = Charset.forName("GB18030");

	private Encoding() {
	}

	/**
	 * The text, without the mark that it may begin with. What is no UTF-8 and has no mark
	 * of UTF-16 is GB 18030.
	 * @throws DomainRefusal if it is none of these: nobody wants names in wrong signs
	 */
	public static String decode(byte[] bytes) {
		List<Charset> tried = isMarkedUtf16(bytes) ? List.of(StandardCharsets.UTF_16)
				: List.of(StandardCharsets.UTF_8, CHINESE);
		for (Charset charset : tried) {
			try {
				String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				return text.startsWith("\uFEFF") ? text.substring(1) : text;
			}
			catch (CharacterCodingException ex) {
				continue;
			}
		}
		throw DomainRefusal.invalid("file", "exchange.refused.encoding");
	}

	private static boolean isMarkedUtf16(byte[] bytes) {
		int mark = (bytes.length > 1) ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
		return mark == 0xFEFF || mark == 0xFFFE;
	}

}

package org.wushe.cases;

/**
 * Whether a JPEG can be read row by row (ITU-T T.81): one scan holds all there is to know
 * of a row. Otherwise its reader keeps the whole picture before it knows the first dot.
 */
final class JpegScan {

	private static final int START_OF_SCAN = 0xDA;

	private JpegScan() {
	}

	/** Also false where that cannot be told. */
	static boolean isOne(byte[] jpeg) {
		int components = 0;
		int position = 2;
		while (position + 10 <= jpeg.length && at(jpeg, position) == 0xFF) {
			int marker = at(jpeg, position + 1);
			if (marker == 0xFF) {
				position++;
				continue;
			}
			if (marker == START_OF_SCAN) {
				return components > 0 && at(jpeg, position + 4) == components;
			}
			if (isFrame(marker)) {
				if (marker > 0xC1) {
					return false;
				}
				components = at(jpeg, position + 9);
			}
			position += 2 + (at(jpeg, position + 2) << 8 | at(jpeg, position + 3));
		}
		return false;
	}

	/** All but the tables for Huffman and arithmetic coding, and what is reserved. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static int at(byte[] jpeg, int position) {
		return jpeg[position] & 0xFF;
	}

}

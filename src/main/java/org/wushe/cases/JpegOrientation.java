package org.wushe.cases;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as it says in the Exif block (tag 274, Exif 2.32): has to be
 * drawn into the picture before the block is left out.
 */
final class JpegOrientation {

	private static final int UPRIGHT = 1;

	private static final int TAG = 0x0112;

	private JpegOrientation() {
	}

	/** 1 to 8; 1 where nothing readable is said. */
	static int of(byte[] jpeg) {
		ByteBuffer bytes = ByteBuffer.wrap(jpeg);
		int position = 2;
		while (position + 4 <= jpeg.length && (jpeg[position] & 0xFF) == 0xFF) {
			int marker = jpeg[position + 1] & 0xFF;
			int length = bytes.getShort(position + 2) & 0xFFFF;
			if (marker == 0xE1 && isExif(bytes, position + 4)) {
				return inTiff(bytes.slice(position + 10, Math.min(length - 8, jpeg.length - position - 10)));
			}
			if (marker == 0xDA || length < 2) {
				return UPRIGHT;
			}
			position += 2 + length;
		}
		return UPRIGHT;
	}

	private static boolean isExif(ByteBuffer bytes, int at) {
		return at + 6 <= bytes.limit() && bytes.getInt(at) == 0x45786966 && bytes.getShort(at + 4) == 0;
	}

	private static int inTiff(ByteBuffer tiff) {
		if (tiff.limit() < 8) {
			return UPRIGHT;
		}
		tiff.order((tiff.getShort(0) == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		if (directory < 8 || directory + 2 > tiff.limit()) {
			return UPRIGHT;
		}
		int entries = tiff.getShort(directory) & 0xFFFF;
		for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
			int entry = directory + 2 + 12 * i;
			if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
				int value = tiff.getShort(entry + 8);
				return (value >= 1 && value <= 8) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/**
	 * What turns a picture upright that is so wide and high as it lies in the file.
	 */
	static AffineTransform upright(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}

package org.wushe.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

import org.wushe.identity.DomainRefusal;

/**
 * Photos and scans. Only their dots are kept, so that neither the place where a photo was
 * taken nor anything hidden behind the picture is.
 */
final class Picture {

	/** Longest side that is kept, in dots: a page at 200 dpi. */
	private static final int MAXIMUM_SIDE = 2_400;

	/** More dots than any camera makes are an attack on our memory. */
	private static final long MAXIMUM_DOTS = 120_000_000L;

	/** Where the reader has to keep six bytes for each of them. */
	private static final long MAXIMUM_DOTS_AT_ONCE = 25_000_000L;

	/** Readers keep whole rows, however few of their dots are kept. */
	private static final int MAXIMUM_ROW = 40_000;

	/** What a picture may take up once it is read, in bytes. */
	static final long MAXIMUM_BYTES = 64L << 20;

	/** Drawing takes up several times a picture's bytes: not many at a time. */
	private static final Semaphore EASELS = new Semaphore(3);

	private static final float QUALITY = 0.85f;

	private Picture() {
	}

	static boolean is(byte[] bytes) {
		return isJpeg(bytes) || isPng(bytes);
	}

	private static boolean isJpeg(byte[] bytes) {
		return bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
	}

	private static boolean isPng(byte[] bytes) {
		return bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
	}

	/**
	 * @throws DomainRefusal if it cannot be read as a picture
	 */
	static FileContent drawnAnew(String name, byte[] bytes) {
		FileContent.Type type = isJpeg(bytes) ? FileContent.Type.JPEG : FileContent.Type.PNG;
		EASELS.acquireUninterruptibly();
		try {
			BufferedImage image = read(bytes, type);
			int turn = (type == FileContent.Type.JPEG) ? JpegOrientation.of(bytes) : 1;
			return new FileContent(name, type, write(draw(image, turn, type), type));
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof DomainRefusal refusal) ? refusal
					: DomainRefusal.invalid("attachments", "cases.refused.file-broken");
		}
		finally {
			EASELS.release();
		}
	}

	private static BufferedImage read(byte[] bytes, FileContent.Type type) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mime());
		ImageReader reader = readers.next();
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(input, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			boolean byRows = type == FileContent.Type.PNG || JpegScan.isOne(bytes);
			if ((long) width * height > (byRows ? MAXIMUM_DOTS : MAXIMUM_DOTS_AT_ONCE)
					|| Math.max(width, height) > MAXIMUM_ROW) {
				throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "cases.refused.picture-too-large");
			}
			ImageReadParam param = reader.getDefaultReadParam();
			int every = every(width, height, bytesPerDot(reader));
			param.setSourceSubsampling(every, every, 0, 0);
			return reader.read(0, param);
		}
		finally {
			reader.dispose();
		}
	}

	/** How much one dot takes up in the image that the reader makes. */
	private static int bytesPerDot(ImageReader reader) throws IOException {
		SampleModel model = reader.getImageTypes(0).next().getSampleModel();
		return Math.max(1, model.getNumBands() * DataBuffer.getDataTypeSize(model.getDataType()) / Byte.SIZE);
	}

	/**
	 * Every how many dots one is read: enough for what is kept, and never more than fits
	 * into the bytes allowed.
	 */
	static int every(int width, int height, int bytesPerDot) {
		int every = Math.max(1, Math.max(width, height) / (2 * MAXIMUM_SIDE));
		while ((long) Math.ceilDiv(width, every) * Math.ceilDiv(height, every) * bytesPerDot > MAXIMUM_BYTES) {
			every++;
		}
		return every;
	}

	private static BufferedImage draw(BufferedImage image, int turn, FileContent.Type type) {
		boolean sideways = turn >= 5;
		double scale = Math.min(1.0, (double) MAXIMUM_SIDE / Math.max(image.getWidth(), image.getHeight()));
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		boolean opaque = type == FileContent.Type.JPEG || !image.getColorModel().hasAlpha();
		BufferedImage drawn = new BufferedImage(sideways ? height : width, sideways ? width : height,
				opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = drawn.createGraphics();
		if (opaque) {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
		}
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		AffineTransform upright = JpegOrientation.upright(turn, width, height);
		upright.scale((double) width / image.getWidth(), (double) height / image.getHeight());
		graphics.drawImage(image, upright, null);
		graphics.dispose();
		return drawn;
	}

	private static byte[] write(BufferedImage image, FileContent.Type type) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mime()).next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (type == FileContent.Type.JPEG) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}

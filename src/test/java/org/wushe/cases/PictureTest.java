package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wushe.identity.DomainRefusal;

class PictureTest {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final int RGBA = 6;

	@Test
	void aSmallFileOfVeryManyDotsNeverFillsTheMemory() throws IOException {
		byte[] bomb = png(9_599, 9_599);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		FileContent kept = Picture.drawnAnew("a.png", bomb);
		assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 * Picture.MAXIMUM_BYTES);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
		assertThat(image.getWidth()).isEqualTo(2_400);
	}

	@ParameterizedTest
	@CsvSource({ "4000, 3000, 3, 1", "12000, 9000, 3, 3", "9599, 9599, 8, 4", "40000, 3000, 8, 8", "2400, 2400, 8, 1" })
	void onlySoManyDotsAreReadAsFitIntoTheBytesAllowed(int width, int height, int bytesPerDot, int every) {
		assertThat(Picture.every(width, height, bytesPerDot)).isEqualTo(every);
		assertThat((long) (width / every) * (height / every) * bytesPerDot).isLessThanOrEqualTo(Picture.MAXIMUM_BYTES);
	}

	@ParameterizedTest
	@CsvSource({ "11000, 11000", "50000, 10" })
	void whatNoCameraMakesIsRefused(int width, int height) {
		assertThatExceptionOfType(DomainRefusal.class)
			.isThrownBy(() -> Picture.drawnAnew("a.png", png(width, height, 0)))
			.satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(DomainRefusal.Kind.TOO_LARGE));
	}

	@Test
	void aPictureThatIsReadAsAWholeMayHaveFewerDots() throws IOException {
		byte[] progressive = progressive(60, 40);
		assertThat(JpegScan.isOne(progressive)).isFalse();
		assertThat(Picture.drawnAnew("a.jpg", progressive).bytes()).isNotEmpty();
		byte[] claimed = claiming(progressive, 6_000, 5_000);
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> Picture.drawnAnew("a.jpg", claimed))
			.satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(DomainRefusal.Kind.TOO_LARGE));
	}

	private static byte[] progressive(int width, int height) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (var output = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.write(null, new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), null, null),
					param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** The same, with other numbers in its frame header (SOF2). */
	private static byte[] claiming(byte[] jpeg, int width, int height) {
		byte[] claimed = jpeg.clone();
		int frame = 0;
		while ((claimed[frame] & 0xFF) != 0xFF || (claimed[frame + 1] & 0xFF) != 0xC2) {
			frame++;
		}
		claimed[frame + 5] = (byte) (height >> 8);
		claimed[frame + 6] = (byte) height;
		claimed[frame + 7] = (byte) (width >> 8);
		claimed[frame + 8] = (byte) width;
		return claimed;
	}

	/** Black, four channels of sixteen bits: eight bytes for each dot. */
	private static byte[] png(int width, int height) throws IOException {
		return png(width, height, height);
	}

	private static byte[] png(int width, int height, int rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream file = new DataOutputStream(bytes);
		file.write(SIGNATURE);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(header);
		fields.writeInt(width);
		fields.writeInt(height);
		fields.write(new byte[] { 16, RGBA, 0, 0, 0 });
		chunk(file, "IHDR", header.toByteArray());
		chunk(file, "IDAT", rows(width, rows));
		chunk(file, "IEND", new byte[0]);
		return bytes.toByteArray();
	}

	private static byte[] rows(int width, int rows) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] row = new byte[1 + 8 * width];
		Deflater deflater = new Deflater(Deflater.BEST_SPEED);
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
			for (int i = 0; i < rows; i++) {
				out.write(row);
			}
		}
		finally {
			deflater.end();
		}
		return packed.toByteArray();
	}

	private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(name);
		sum.update(content);
		file.writeInt(content.length);
		file.write(name);
		file.write(content);
		file.writeInt((int) sum.getValue());
	}

}

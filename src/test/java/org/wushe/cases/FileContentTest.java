package org.wushe.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wushe.identity.DomainRefusal;

class FileContentTest {

	private static final String SECRET = "GPS 25.8,114.9";

	@Test
	void theTypeIsFoundInTheContentAndNotInTheName() throws IOException {
		assertThat(FileContent.of("photo.exe", picture("png", 4, 4)).type()).isEqualTo(FileContent.Type.PNG);
		assertThat(FileContent.of("photo.png", picture("jpeg", 4, 4)).type()).isEqualTo(FileContent.Type.JPEG);
		assertThat(FileContent.of("photo.jpg", pdf("plain")).type()).isEqualTo(FileContent.Type.PDF);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MZ\u0090 program", "\u007FELF program", "<html><script>alert(1)</script></html>",
			"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "PK\u0003\u0004 archive", "#!/bin/sh",
			"GIF89a" })
	void whatIsNeitherPictureNorPdfIsRefused(String content) {
		assertRefused("cases.refused.file-type", "photo.jpg", content.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void whereAPhotoWasTakenIsLeftOut() throws IOException {
		byte[] photo = withExif(picture("jpeg", 40, 20), 1);
		assertThat(text(photo)).contains(SECRET);
		assertThat(text(FileContent.of("photo.jpg", photo).bytes())).doesNotContain("Exif", SECRET);
	}

	@Test
	void whatIsHiddenBehindAPictureIsLeftOut() throws IOException {
		byte[] picture = picture("png", 4, 4);
		byte[] both = Arrays.copyOf(picture, picture.length + 6);
		System.arraycopy("#!evil".getBytes(StandardCharsets.US_ASCII), 0, both, picture.length, 6);
		assertThat(text(FileContent.of("a.png", both).bytes())).doesNotContain("evil");
	}

	/** The left half is red in the file: where it is once the camera was held so. */
	@ParameterizedTest
	@CsvSource({ "1, 40, 20, 2, 10", "2, 40, 20, 37, 10", "3, 40, 20, 37, 10", "4, 40, 20, 2, 10", "5, 20, 40, 10, 2",
			"6, 20, 40, 10, 2", "7, 20, 40, 10, 37", "8, 20, 40, 10, 37" })
	void picturesStandUpright(int orientation, int width, int height, int x, int y) throws IOException {
		byte[] kept = FileContent.of("a.jpg", withExif(picture("jpeg", 40, 20), orientation)).bytes();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
		assertThat(image.getWidth()).isEqualTo(width);
		assertThat(image.getHeight()).isEqualTo(height);
		Color dot = new Color(image.getRGB(x, y));
		assertThat(dot.getRed()).isGreaterThan(200);
		assertThat(dot.getBlue()).isLessThan(60);
	}

	@Test
	void largePicturesAreKeptSmaller() throws IOException {
		byte[] kept = FileContent.of("a.jpg", picture("jpeg", 6000, 3000)).bytes();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
		assertThat(image.getWidth()).isEqualTo(2400);
		assertThat(image.getHeight()).isEqualTo(1200);
	}

	@Test
	void brokenPicturesAreRefused() throws IOException {
		byte[] picture = picture("png", 40, 40);
		assertRefused("cases.refused.file-broken", "a.png", Arrays.copyOf(picture, 40));
		assertRefused("cases.refused.file-broken", "a.jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0 });
	}

	@Test
	void aPictureOfMoreDotsThanAnyCameraMakesIsRefused() throws IOException {
		byte[] picture = picture("png", 4, 4);
		ByteBuffer.wrap(picture).putInt(16, 40_000).putInt(20, 40_000);
		assertRefused("cases.refused.picture-too-large", "bomb.png", picture);
	}

	@Test
	void moreThanTenMegabytesAreRefused() {
		assertRefused("cases.refused.file-too-large", "a.pdf", new byte[Attachments.MAXIMUM_SIZE + 1]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "/S /Launch", "/EmbeddedFile" })
	void aPdfThatDoesSomethingWhenOpenedIsRefused(String active) {
		assertRefused("cases.refused.file-active", "a.pdf", pdf(active));
	}

	@Test
	void aPdfThatIsCutShortIsRefused() {
		assertRefused("cases.refused.file-broken", "a.pdf", "%PDF-1.7 and no end".getBytes(StandardCharsets.US_ASCII));
	}

	private static void assertRefused(String rule, String name, byte[] bytes) {
		assertThatExceptionOfType(DomainRefusal.class).isThrownBy(() -> FileContent.of(name, bytes))
			.returns(rule, DomainRefusal::messageKey);
	}

	static byte[] picture(String format, int width, int height) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				image.setRGB(x, y, (x < width / 2) ? 0xFF0000 : 0x0000FF);
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, format, bytes);
		return bytes.toByteArray();
	}

	private static byte[] pdf(String object) {
		return ("%PDF-1.7\n1 0 obj << " + object + " >> endobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
	}

	/** Puts an Exif block with an orientation and a secret after the first marker. */
	private static byte[] withExif(byte[] jpeg, int orientation) {
		byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 26 + secret.length);
		exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
		exif.put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
		exif.putInt(0x4D4D002A).putInt(8).putShort((short) 1);
		exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		exif.putInt(0).put(secret);
		ByteBuffer both = ByteBuffer.allocate(jpeg.length + exif.capacity());
		return both.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}

package org.wushe.ratings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.MultiFormatReader;
import org.junit.jupiter.api.Test;

class QrCodeTest {

	private static final int DOT = 8;

	@Test
	void aPhoneReadsTheAddress() throws NotFoundException {
		String address = "https://wushe.example/rate/" + "Aa0-_".repeat(9);

		assertThat(read(QrCode.draw(address))).isEqualTo(address);
	}

	private static String read(String svg) throws NotFoundException {
		Matcher size = Pattern.compile("viewBox='0 0 (\\d+) (\\d+)'").matcher(svg);
		assertThat(size.find()).isTrue();
		int side = Integer.parseInt(size.group(1)) * DOT;
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, side, side);
		pen.setColor(Color.BLACK);
		Matcher dot = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
		while (dot.find()) {
			pen.fillRect(Integer.parseInt(dot.group(1)) * DOT, Integer.parseInt(dot.group(2)) * DOT, DOT, DOT);
		}
		return new MultiFormatReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
			.getText();
	}

}

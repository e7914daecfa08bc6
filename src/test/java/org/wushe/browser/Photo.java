package org.wushe.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A photo as a phone makes it, of a lunch. */
final class Photo {

	private Photo() {
	}

	static Path in(Path folder) {
		BufferedImage photo = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = photo.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(0xC9A26B), 1600, 1200, new Color(0x8A5A2B)));
		graphics.fillRect(0, 0, 1600, 1200);
		graphics.setColor(Color.WHITE);
		graphics.fillOval(350, 150, 900, 900);
		graphics.setColor(new Color(0xF2E6C8));
		graphics.fillOval(450, 250, 700, 700);
		graphics.setColor(new Color(0x5E8C3A));
		graphics.fillOval(550, 380, 260, 220);
		graphics.setColor(new Color(0xB5452C));
		graphics.fillOval(800, 560, 240, 200);
		graphics.dispose();
		Path file = folder.resolve("午餐.jpg");
		try {
			ImageIO.write(photo, "jpg", file.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

}

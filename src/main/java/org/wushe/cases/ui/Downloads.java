package org.wushe.cases.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.wushe.cases.Attachment;
import org.wushe.cases.Attachments;
import org.wushe.identity.Access;

/** Attachments on their way to the browser, for who may see their case. */
public final class Downloads {

	/** Longest side of a thumbnail, in pixels: twice what is shown, for fine screens. */
	private static final int THUMBNAIL = 320;

	private Downloads() {
	}

	/** The whole of it: pictures to look at, anything else to keep. */
	public static DownloadHandler of(Attachments attachments, Access access, Attachment attachment) {
		var whole = DownloadHandler.fromInputStream(download -> response(attachments.content(access, attachment.id()),
				attachment.name(), attachment.contentType()));
		return attachment.isImage() ? whole.inline() : whole;
	}

	/** A small picture of a picture. */
	public static DownloadHandler thumbnail(Attachments attachments, Access access, Attachment attachment) {
		return DownloadHandler
			.fromInputStream(download -> response(small(attachments.content(access, attachment.id())),
					attachment.name(), "image/jpeg"))
			.inline();
	}

	private static DownloadResponse response(byte[] content, String name, String type) {
		return new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length);
	}

	private static byte[] small(byte[] picture) throws IOException {
		BufferedImage large = ImageIO.read(new ByteArrayInputStream(picture));
		double scale = Math.min(1, (double) THUMBNAIL / Math.max(large.getWidth(), large.getHeight()));
		int width = Math.max(1, (int) (large.getWidth() * scale));
		int height = Math.max(1, (int) (large.getHeight() * scale));
		BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = small.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(large, 0, 0, width, height, null);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(small, "jpg", bytes);
		return bytes.toByteArray();
	}

}

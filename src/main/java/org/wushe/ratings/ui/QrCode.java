package org.wushe.ratings.ui;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;

/** A QR code, drawn so that it stays sharp at any size. */
final class QrCode extends Svg {

	QrCode(String text, String alternative) {
		setSvg(draw(text));
		getElement().setAttribute("role", "img").setAttribute("aria-label", alternative);
		addClassName("qr-code");
	}

	static String draw(String text) {
		BitMatrix dots = encode(text);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < dots.getHeight(); y++) {
			for (int x = 0; x < dots.getWidth(); x++) {
				if (dots.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h%1$dv%2$dH0z'/><path d='%s'/></svg>"
			.formatted(dots.getWidth(), dots.getHeight(), path);
	}

	private static BitMatrix encode(String text) {
		try {
			return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
		}
		catch (WriterException tooLong) {
			throw new IllegalArgumentException("no QR code holds so much", tooLong);
		}
	}

}

package org.wushe.exchange.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.identity.AccessDenied;
import org.wushe.identity.DomainRefusal;
import org.wushe.ui.Glyph;
import org.wushe.ui.Toast;

/** Links that make their file when they are followed. */
final class Files {

	private static final int REFUSED = 403;

	private Files() {
	}

	/** Writes a file. */
	interface Writing {

		void to(OutputStream out) throws IOException;

	}

	static Anchor link(String words, String label, String name, Format format, Writing writing) {
		return (format == Format.XLSX)
				? link(words, label, name + ".xlsx",
						"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writing)
				: link(words, label, name + ".csv", "text/csv; charset=UTF-8", writing);
	}

	/**
	 * @param words what the link says
	 * @param label the same in full, for those who hear it alone
	 */
	static Anchor link(String words, String label, String fileName, String type, Writing writing) {
		Anchor link = new Anchor();
		link.addClassName("exchange-file");
		link.setHref(DownloadHandler.fromInputStream(download -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try {
				writing.to(out);
			}
			catch (DomainRefusal refusal) {
				return refused(download, refusal.messageKey(), refusal.args().toArray());
			}
			catch (AccessDenied denied) {
				return refused(download, "exchange.refused.division");
			}
			return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), fileName, type, out.size());
		}));
		link.add(Glyph.DOWNLOAD.icon(), new Span(words));
		link.getElement().setAttribute("aria-label", label);
		link.getElement().setAttribute("download", true);
		link.setRouterIgnore(true);
		return link;
	}

	/** No file comes, and the screen says why. */
	private static DownloadResponse refused(DownloadEvent download, String key, Object... args) {
		UI ui = download.getUI();
		ui.access(() -> Toast.refused(ui.getTranslation(key, args)));
		return DownloadResponse.error(REFUSED);
	}

}

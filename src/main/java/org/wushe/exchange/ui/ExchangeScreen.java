package org.wushe.exchange.ui;

import java.util.Arrays;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import org.wushe.exchange.sheets.SheetKind;
import org.wushe.exchange.sheets.Spreadsheets;
import org.wushe.exchange.sheets.Spreadsheets.Format;
import org.wushe.identity.Access;
import org.wushe.identity.CurrentAccess;
import org.wushe.identity.Operation;
import org.wushe.ui.MainLayout;
import org.wushe.ui.Panel;
import org.wushe.ui.Requires;
import org.wushe.ui.Screen;

/**
 * 导入导出: templates to fill in, files to take in after a preview, and the library as files.
 */
@Route(value = "exchange", layout = MainLayout.class)
@Menu(title = "exchange.title", icon = "wushe:upload", order = 88)
@Requires(Operation.EXCHANGE_LIBRARY)
@StyleSheet("exchange.css")
class ExchangeScreen extends Screen {

	ExchangeScreen(Imports imports, Exports exports, Spreadsheets sheets, CurrentAccess currentAccess) {
		Access access = currentAccess.get();
		heading(getTranslation("exchange.title"), getTranslation("exchange.description"));
		Div templates = new Div();
		templates.addClassName("exchange-templates");
		Arrays.stream(SheetKind.values()).forEach(kind -> {
			String name = getTranslation("exchange.kind." + kind.name());
			Div row = new Div(new Span(name));
			for (Format format : Format.values()) {
				row.add(Files.link(getTranslation("exchange.template.as." + format.name()),
						getTranslation("exchange.template.label", name, format.name()),
						getTranslation("exchange.template.file", name), format,
						out -> sheets.template(access, kind, format, out)));
			}
			templates.add(row);
		});
		content(new Panel(getTranslation("exchange.templates"),
				new Paragraph(getTranslation("exchange.templates.about")), templates),
				new Panel(getTranslation("exchange.import"), new ImportPart(imports, access)),
				new Panel(getTranslation("exchange.export"), new ExportPart(exports, access)));
	}

}

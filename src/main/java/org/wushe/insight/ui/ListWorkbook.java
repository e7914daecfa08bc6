package org.wushe.insight.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The three lists as a workbook of three sheets, each with its title, its day and its
 * note.
 */
final class ListWorkbook {

	private static final int HEADER = 3;

	/** In characters; long words are wrapped. */
	private static final int WIDEST = 40;

	private static final int NARROWEST = 12;

	private ListWorkbook() {
	}

	/**
	 * @param title above each list
	 * @param day when and where
	 */
	static void write(OutputStream out, String title, String day, List<ListTexts.Sheet> sheets) throws IOException {
		try (Workbook workbook = new Workbook(out, "Wushe", "1.0")) {
			for (ListTexts.Sheet sheet : sheets) {
				write(workbook.newWorksheet(sheet.name()), title, day, sheet);
			}
		}
	}

	private static void write(Worksheet worksheet, String title, String day, ListTexts.Sheet sheet) {
		worksheet.value(0, 0, title + " · " + sheet.name());
		worksheet.style(0, 0).bold().fontSize(14).set();
		worksheet.value(1, 0, day);
		worksheet.value(2, 0, sheet.note());
		for (int column = 0; column < sheet.header().size(); column++) {
			worksheet.value(HEADER, column, sheet.header().get(column));
			worksheet.style(HEADER, column).bold().borderStyle("thin").set();
			worksheet.width(column, width(sheet, column));
		}
		for (int row = 0; row < sheet.rows().size(); row++) {
			for (int column = 0; column < sheet.header().size(); column++) {
				worksheet.value(HEADER + 1 + row, column, sheet.rows().get(row).get(column));
				worksheet.style(HEADER + 1 + row, column).wrapText(true).borderStyle("thin").set();
			}
		}
		worksheet.freezePane(0, HEADER + 1);
		worksheet.pageOrientation("landscape");
	}

	/** A Chinese character is as wide as two figures. */
	private static int width(ListTexts.Sheet sheet, int column) {
		return Math.clamp(
				sheet.rows().stream().mapToInt(row -> 2 * row.get(column).length()).max().orElse(NARROWEST) + 2L,
				NARROWEST, WIDEST);
	}

}

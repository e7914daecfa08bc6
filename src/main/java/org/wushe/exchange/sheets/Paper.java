package org.wushe.exchange.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * What rows are written on: a workbook, or comma-separated values in UTF-8 with the mark
 * that spreadsheets know it by. Written row by row.
 */
abstract sealed class Paper implements Closeable {

	private static final String FORMULA = "=+-@\t\r";

	static Paper workbook(OutputStream out, String title) {
		return new Book(out, title);
	}

	static Paper values(OutputStream out) throws IOException {
		return new Values(out);
	}

	abstract void head(List<String> cells) throws IOException;

	abstract void row(List<String> cells) throws IOException;

	/** The words that may stand in a column; only workbooks can offer them. */
	void choices(int column, List<String> words) {
	}

	/** What a spreadsheet would compute instead of showing it. */
	static boolean isFormula(String text) {
		return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
				&& !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
	}

	/** The text with a sign before it that makes every spreadsheet take it as text. */
	static String harmless(String text) {
		return isFormula(text) ? "'" + text : text;
	}

	private static final class Book extends Paper {

		private static final int CHOICE_ROWS = 2000;

		private static final int FLUSH = 500;

		private final Workbook workbook;

		private final Worksheet sheet;

		private @Nullable Worksheet words;

		private int lists;

		private int next;

		Book(OutputStream out, String title) {
			this.workbook = new Workbook(out, "Wushe", "1.0");
			this.sheet = this.workbook.newWorksheet(title);
		}

		@Override
		void head(List<String> cells) throws IOException {
			for (int i = 0; i < cells.size(); i++) {
				this.sheet.value(0, i, cells.get(i));
				this.sheet.style(0, i).bold().fillColor("DDE8F5").set();
				this.sheet.width(i, Math.clamp(cells.get(i).length() * 2L + 6, 12, 40));
			}
			this.sheet.freezePane(0, 1);
			this.next = 1;
		}

		@Override
		void row(List<String> cells) throws IOException {
			for (int i = 0; i < cells.size(); i++) {
				if (!cells.get(i).isEmpty()) {
					this.sheet.value(this.next, i, harmless(cells.get(i)));
				}
			}
			this.next++;
			if (this.next % FLUSH == 0 && this.words == null) {
				this.sheet.flush();
			}
		}

		@Override
		void choices(int column, List<String> allowed) {
			Worksheet list = this.words;
			if (list == null) {
				list = this.workbook.newWorksheet("可选内容");
				list.setVisibilityState(VisibilityState.VISIBLE);
				this.words = list;
			}
			int at = this.lists++;
			list.width(at, 24);
			list.value(0, at, (String) this.sheet.value(0, column));
			list.style(0, at).bold().set();
			for (int i = 0; i < allowed.size(); i++) {
				list.value(i + 1, at, allowed.get(i));
			}
			this.sheet.range(2, column, CHOICE_ROWS, column).validateWithList(list.range(1, at, allowed.size(), at));
		}

		@Override
		public void close() throws IOException {
			this.workbook.close();
		}

	}

	private static final class Values extends Paper {

		private final OutputStream out;

		Values(OutputStream out) throws IOException {
			this.out = out;
			out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
		}

		@Override
		void head(List<String> cells) throws IOException {
			row(cells);
		}

		@Override
		void row(List<String> cells) throws IOException {
			this.out.write(cells.stream()
				.map(Paper::harmless)
				.map(Values::quoted)
				.collect(Collectors.joining(",", "", "\r\n"))
				.getBytes(StandardCharsets.UTF_8));
		}

		private static String quoted(String cell) {
			return cell.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0) || !cell.equals(cell.strip())
					? '"' + cell.replace("\"", "\"\"") + '"' : cell;
		}

		@Override
		public void close() throws IOException {
			this.out.flush();
		}

	}

}

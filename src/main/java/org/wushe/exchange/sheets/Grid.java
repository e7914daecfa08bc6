package org.wushe.exchange.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import org.wushe.exchange.Csv;
import org.wushe.exchange.Encoding;
import org.wushe.identity.DomainRefusal;

/**
 * The rows of a file, whether it is a workbook or comma-separated values.
 *
 * @param lines each with its number in the file, from 1
 */
public record Grid(List<Line> lines) {

	static final int MOST_ROWS = 5_000;

	private static final long MOST_BYTES = 100L << 20;

	private static final int MOST_COLUMNS = 200;

	/** As many bytes as tell a workbook. */
	private static final int HEADER = 8;

	/** A row of texts. */
	public record Line(int number, List<String> cells) {

		boolean isBlank() {
			return this.cells.stream().allMatch(String::isBlank);
		}

	}

	/**
	 * Reads the first sheet.
	 * @throws DomainRefusal if it is neither, or too large
	 */
	static Grid read(byte[] file) {
		try {
			if (file.length < HEADER) {
				return values(file);
			}
			if (ReadableWorkbook.isOLE2Header(file)) {
				throw DomainRefusal.invalid("file", "exchange.refused.xls");
			}
			return ReadableWorkbook.isOOXMLZipHeader(file) ? workbook(file) : values(file);
		}
		catch (IOException | ExcelReaderException ex) {
			throw DomainRefusal.invalid("file", "exchange.refused.workbook");
		}
		catch (Csv.Unended ex) {
			throw DomainRefusal.invalid("file", "exchange.refused.quote", ex.line());
		}
	}

	private static Grid workbook(byte[] file) throws IOException {
		requireHonestSize(file);
		List<Line> lines = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
				Stream<Row> rows = workbook.getFirstSheet().openStream()) {
			for (Iterator<Row> each = rows.iterator(); each.hasNext();) {
				Row row = each.next();
				add(lines, new Line(row.getRowNum(), texts(row)));
			}
		}
		return new Grid(lines);
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
			texts.add(row.getOptionalCell(i).map(Grid::text).orElse(""));
		}
		return texts;
	}

	/** A day stands as a number with the format of a day. */
	private static String text(Cell cell) {
		return switch (cell.getType()) {
			case NUMBER -> isDay(cell) ? cell.asDate().toString() : cell.asNumber().toPlainString();
			case EMPTY, ERROR -> "";
			default -> plain(cell.getText());
		};
	}

	private static boolean isDay(Cell cell) {
		String format = cell.getDataFormatString();
		return format != null && format.matches("(?i).*[yd年日].*") && !format.contains("[Red]");
	}

	private static Grid values(byte[] file) throws IOException {
		List<Line> lines = new ArrayList<>();
		try (Csv csv = new Csv(new StringReader(Encoding.decode(file)))) {
			for (Csv.Row row = csv.next(); row != null; row = csv.next()) {
				add(lines, new Line(row.line(), row.cells().stream().limit(MOST_COLUMNS).map(Grid::plain).toList()));
			}
		}
		return new Grid(lines);
	}

	private static void add(List<Line> lines, Line line) {
		if (!line.isBlank()) {
			if (lines.size() > MOST_ROWS) {
				throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "exchange.refused.too-many", MOST_ROWS);
			}
			lines.add(line);
		}
	}

	/** As it was before it was made harmless, see {@link Paper#harmless}. */
	private static String plain(String text) {
		return (text.length() > 1 && text.charAt(0) == '\'' && Paper.isFormula(text.substring(1))) ? text.substring(1)
				: text;
	}

	/** A small file may unfold to a huge one. */
	private static void requireHonestSize(byte[] file) throws IOException {
		long left = MOST_BYTES;
		byte[] buffer = new byte[1 << 16];
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					left -= length(in, buffer, left);
				}
				if (left < 0) {
					throw DomainRefusal.of(DomainRefusal.Kind.TOO_LARGE, "exchange.refused.too-large",
							MOST_BYTES >> 20);
				}
			}
		}
	}

	private static long length(InputStream in, byte[] buffer, long most) throws IOException {
		long length = 0;
		for (int read = in.read(buffer); read >= 0 && length <= most; read = in.read(buffer)) {
			length += read;
		}
		return length;
	}

}

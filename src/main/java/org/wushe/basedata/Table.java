package org.wushe.basedata;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.wushe.exchange.Csv;

/**
 * A file of rows with a head line. Every bad row is named before the file is refused, so
 * that it can be mended in one go.
 */
final class Table {

	private Table() {
	}

	/** A row by the names of its columns. */
	static final class Row {

		private final List<String> columns;

		private final List<String> cells;

		Row(List<String> columns, List<String> cells) {
			this.columns = columns;
			this.cells = cells;
		}

		boolean has(String column) {
			return this.columns.contains(column);
		}

		/** Empty where nothing stands. */
		String get(String column) {
			return this.cells.get(this.columns.indexOf(column));
		}

		/**
		 * @throws BadRow if nothing stands there
		 */
		String require(String column) {
			String text = get(column);
			if (text.isEmpty()) {
				throw new BadRow(column + " is missing");
			}
			return text;
		}

		@Nullable String orNull(String column) {
			String text = get(column);
			return text.isEmpty() ? null : text;
		}

		/**
		 * @throws BadRow if it is no whole number
		 */
		int number(String column) {
			try {
				return Integer.parseInt(require(column));
			}
			catch (NumberFormatException ex) {
				throw new BadRow("%s is no number: %s".formatted(column, get(column)));
			}
		}

	}

	/** What is wrong with a row. */
	static final class BadRow extends RuntimeException {

		BadRow(String problem) {
			super(problem, null, false, false);
		}

	}

	/**
	 * Reads all rows.
	 * @param entry makes an entry of a row, or throws {@link BadRow}
	 * @throws ImportRefused if the head is another or a row is bad
	 */
	static <T> List<T> read(Reader reader, List<String> columns, Function<Row, T> entry) throws IOException {
		return readAny(reader, List.of(columns), entry);
	}

	/**
	 * Reads all rows of a file that has one of several heads.
	 * @param heads the columns that the file may have
	 * @param entry makes an entry of a row, or throws {@link BadRow}
	 * @throws ImportRefused if the head is none of them or a row is bad
	 */
	static <T> List<T> readAny(Reader reader, List<List<String>> heads, Function<Row, T> entry) throws IOException {
		List<T> entries = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		try (Csv csv = new Csv(reader)) {
			Csv.Row head = csv.next();
			if (head == null || !heads.contains(head.cells())) {
				String known = heads.stream().map(each -> String.join(",", each)).collect(Collectors.joining(" or "));
				throw new ImportRefused(List.of("line 1: the columns must be " + known));
			}
			List<String> columns = head.cells();
			for (Csv.Row row = csv.next(); row != null; row = csv.next()) {
				try {
					if (row.cells().size() != columns.size()) {
						throw new BadRow("%d cells instead of %d".formatted(row.cells().size(), columns.size()));
					}
					entries.add(entry.apply(new Row(columns, row.cells())));
				}
				catch (BadRow bad) {
					problems.add("line %d: %s".formatted(row.line(), bad.getMessage()));
				}
			}
		}
		catch (Csv.Unended ex) {
			throw new ImportRefused(List.of("line " + ex.line() + ": a quoted cell does not end"));
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		return entries;
	}

}

package org.wushe.basedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads comma-separated values (RFC 4180) and knows on which line each row began. */
final class Csv implements AutoCloseable {

	private final BufferedReader reader;

	private int line;

	Csv(Reader reader) {
		this.reader = new BufferedReader(reader);
	}

	/**
	 * @param line on which the row began, from 1
	 */
	record Row(int line, List<String> cells) {
	}

	/**
	 * The next row that is not blank; null at the end.
	 * @throws ImportRefused if a quoted cell does not end
	 */
	@Nullable Row next() throws IOException {
		String text = this.reader.readLine();
		while (text != null) {
			this.line++;
			if (this.line == 1 && text.startsWith("\uFEFF")) {
				text = text.substring(1);
			}
			if (!text.isBlank()) {
				return row(this.line, text);
			}
			text = this.reader.readLine();
		}
		return null;
	}

	private Row row(int begin, String first) throws IOException {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		String text = first;
		boolean quoted = false;
		int i = 0;
		while (true) {
			if (i == text.length()) {
				if (!quoted) {
					cells.add(cell.toString().strip());
					return new Row(begin, cells);
				}
				text = continued(begin);
				cell.append('\n');
				i = 0;
				continue;
			}
			char c = text.charAt(i++);
			if (c == '"') {
				if (quoted && i < text.length() && text.charAt(i) == '"') {
					cell.append('"');
					i++;
				}
				else {
					quoted = !quoted;
				}
			}
			else if (c == ',' && !quoted) {
				cells.add(cell.toString().strip());
				cell.setLength(0);
			}
			else {
				cell.append(c);
			}
		}
	}

	private String continued(int begin) throws IOException {
		String text = this.reader.readLine();
		if (text == null) {
			throw new ImportRefused(List.of("line " + begin + ": a quoted cell does not end"));
		}
		this.line++;
		return text;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}

package org.wushe.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads comma-separated values (RFC 4180) and knows on which line each row began. */
public final class Csv implements AutoCloseable {

	private final BufferedReader reader;

	private final boolean verbatim;

	private int line;

	/** Leaves out the blanks around what stands in the cells. */
	public Csv(Reader reader) {
		this(reader, false);
	}

	private Csv(Reader reader, boolean verbatim) {
		this.reader = new BufferedReader(reader);
		this.verbatim = verbatim;
	}

	/** Takes every cell as it is. */
	public static Csv verbatim(Reader reader) {
		return new Csv(reader, true);
	}

	/** A quoted cell does not end. */
	public static final class Unended extends RuntimeException {

		private final int line;

		Unended(int line) {
			super("line " + line, null, false, false);
			this.line = line;
		}

		/** On which its row began. */
		public int line() {
			return this.line;
		}

	}

	/**
	 * @param line on which the row began, from 1
	 */
	public record Row(int line, List<String> cells) {
	}

	/**
	 * The next row that is not blank; null at the end.
	 * @throws Unended if a quoted cell does not end
	 */
	public @Nullable Row next() throws IOException {
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
					cells.add(text(cell));
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
				cells.add(text(cell));
				cell.setLength(0);
			}
			else {
				cell.append(c);
			}
		}
	}

	private String text(StringBuilder cell) {
		return this.verbatim ? cell.toString() : cell.toString().strip();
	}

	private String continued(int begin) throws IOException {
		String text = this.reader.readLine();
		if (text == null) {
			throw new Unended(begin);
		}
		this.line++;
		return text;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
